using FusionSample.Tests.Support;
using Microsoft.Extensions.Options;

namespace FusionSample.Tests.Integration.Gateway;

/// <summary>A configuration that would not do stops the service with all that is wrong with it.</summary>
public class StartTests
{
    [Fact]
    public async Task Every_missing_or_wrong_setting_is_named_at_once_with_its_remedy()
    {
        var errors = await ErrorsOfAsync(
            ("PublicUrl", "ftp://nowhere/path"), ("GatewayToken:Key", "short"), ("AzureAd:TenantId", ""), ("AzureAd:ClientId", ""),
            ("Limits:RequestsPerMinute", "0"));

        foreach (var key in new[] { "PublicUrl", "GatewayToken:Key", "AzureAd:TenantId", "AzureAd:ClientId", "Limits:RequestsPerMinute" })
            Assert.Contains(errors, error => error.Contains(key, StringComparison.Ordinal));
        Assert.Contains(errors, error => error.Contains("openssl rand", StringComparison.Ordinal));
        Assert.DoesNotContain(errors, error => error.Contains("short", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Outside_development_a_stand_ins_issuer_and_plain_http_are_refused()
    {
        var errors = await ErrorsOfAsync(("environment", "Production"), ("PublicUrl", "http://gateway.example"));

        Assert.Contains(errors, error => error.Contains("AzureAd:RequireHttpsMetadata", StringComparison.Ordinal));
        Assert.Contains(errors, error => error.Contains("PublicUrl must be https", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> ErrorsOfAsync(params (string, string)[] settings)
    {
        await using var gateway = await GatewayHost.StartAsync(settings);
        var refusal = Assert.ThrowsAny<Exception>(() => gateway.Services);
        return refusal switch
        {
            AggregateException several => [.. several.Flatten().InnerExceptions.OfType<OptionsValidationException>().SelectMany(error => error.Failures)],
            OptionsValidationException one => [.. one.Failures],
            _ => throw refusal,
        };
    }
}
