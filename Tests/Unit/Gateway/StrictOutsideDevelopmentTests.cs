using FusionSample.Gateway.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace FusionSample.Tests.Unit.Gateway;

public class StrictOutsideDevelopmentTests
{
    [Theory]
    [InlineData("https://localhost:7001/", null, null, "AzureAd:Instance")]
    [InlineData("https://127.0.0.1/", null, null, "AzureAd:Instance")]
    [InlineData("http://login.microsoftonline.com/", null, null, "AzureAd:Instance")]
    [InlineData("https://login.microsoftonline.com/", "AzureAd:Authority", "https://evil.example", "AzureAd:Authority")]
    [InlineData("https://login.microsoftonline.com/", "AzureAd:MetadataAddress", "https://evil.example", "AzureAd:MetadataAddress")]
    [InlineData("https://login.microsoftonline.com/", "Authentication:Schemes:Bearer:SigningKeys:0:Value", "AAAA", "Authentication:Schemes:Bearer")]
    public void What_would_accept_other_tokens_than_entra_ids_is_refused_in_production_alone(string instance, string? key, string? value, string named)
    {
        Assert.Contains(named, Assert.Single(Validate(Environments.Production, instance, key, value)), StringComparison.Ordinal);
        Assert.Empty(Validate(Environments.Development, instance, key, value));
    }

    [Fact]
    public void Entra_ids_own_address_is_taken() => Assert.Empty(Validate(Environments.Production, "https://login.microsoftonline.com/", null, null));

    private static IEnumerable<string> Validate(string environment, string instance, string? key, string? value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(key is null ? [] : new Dictionary<string, string?> { [key] = value }).Build();
        var strict = new StrictOutsideDevelopment(new Host(environment), configuration);
        return strict.Validate(null, new EntraOptions { Instance = instance, TenantId = "11111111-2222-3333-4444-555555555555", ClientId = "id" }).Failures ?? [];
    }

    private sealed class Host(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "Gateway";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
