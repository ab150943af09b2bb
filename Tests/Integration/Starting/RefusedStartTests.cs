using CliWrap;
using CliWrap.Buffered;
using FusionSample.Workshop.Processes;

namespace FusionSample.Tests.Integration.Starting;

/// <summary>A configuration that would not do stops gateway and adapter, as processes, with all that is wrong with it.</summary>
public class RefusedStartTests
{
    private const string Key = "a-key-that-only-tests-use-0123456789-0123456789";

    private const string Api = "2f8a4c6e-1b3d-4e5f-8a7b-9c0d1e2f3a4b";

    [Fact]
    public async Task A_gateway_without_configuration_names_every_key_with_its_remedy() => AssertRefused(
        await RunAsync("Gateway", ("Limits__RequestsPerMinute", "0"), ("Limits__Operations__ListFilms", "0"), ("Limits__ShareWithoutRedis", "0"), ("GatewayToken__Key", "too-short-a-secret")),
        "Gateway cannot start:", "PublicUrl must be", "AzureAd:Instance is missing", "AzureAd:TenantId is missing", "AzureAd:ClientId is missing",
        "Connector:ClientId is missing", "GatewayToken:Key", "openssl rand", "Limits:RequestsPerMinute must lie between 1 and 10000000.",
        "Limits:Operations:ListFilms must lie between 1 and 10000000.", "Limits:ShareWithoutRedis must be above 0 and at most 1.");

    [Fact]
    public async Task Outside_development_a_stand_ins_issuer_plain_http_and_the_samples_publisher_are_refused_all_at_once() => AssertRefused(
        await RunInAsync(new BuildOutput(AppContext.BaseDirectory).FolderOf("Gateway"), "Gateway", ("PublicUrl", "http://gateway.example"), ("AzureAd__Instance", "http://localhost:5483"),
            ("AzureAd__TenantId", "common"), ("AzureAd__ClientId", Api), ("AzureAd__RequireHttpsMetadata", "false"),
            ("AzureAd__MetadataAddress", "https://evil.example/metadata"), ("Authentication__Schemes__Bearer__ValidIssuer", "dotnet-user-jwts"), ("Proxy__Known__0", "everybody"),
            ("Connector__ClientId", Api),
            ("AzureAd__TokenValidationParameters__ValidIssuer", "http://localhost:5483/t/v2.0"),
            ("AzureAd__TokenValidationParameters__ValidateLifetime", "false"), ("AzureAd__AllowWebApiToBeAuthorizedByACL", "true")),
        "PublicUrl must be https outside Development.", "AzureAd:Instance must be https", "AzureAd:RequireHttpsMetadata must not be false",
        "not 'common'", "AzureAd:TokenValidationParameters:ValidIssuer", "AzureAd:TokenValidationParameters:ValidateLifetime",
        "AzureAd:AllowWebApiToBeAuthorizedByACL", "Connector:ClientId must not be the same as AzureAd:ClientId", "AADSTS90009", "Register a second application",
        "GatewayToken:Key", "AzureAd:MetadataAddress", "Authentication:Schemes:Bearer", "Proxy:Known:0",
        "still has 'support@example.com' as contact.email", "as website", "as privacyPolicy", "'Example Publisher' as publisher");

    [Fact]
    public async Task An_adapter_names_every_wrong_key() => AssertRefused(
        await RunAsync("ExternalServiceAdapter",
            ("Upstream__AttemptTimeout", "00:00:20"), ("Upstream__BaseAddress", "https://swapi.dev/api"), ("Upstream__BreakerFailureRatio", "2"),
            ("Upstream__BreakDuration", "00:00:00"), ("Cache__MaxEntries", "1")),
        "PublicUrl must be", "GatewayToken:Key", "ConnectionStrings:cache", "Upstream:BaseAddress must be", "Upstream:TotalTimeout must not be shorter",
        "Upstream:BreakerFailureRatio must lie", "Upstream:BreakDuration must lie", "Cache:MaxEntries must lie");

    [Fact]
    public async Task A_value_of_the_wrong_type_is_named() => AssertRefused(
        await RunAsync("ExternalServiceAdapter", ("PublicUrl", "https://gateway.example"), ("GatewayToken__Key", Key), ("ConnectionStrings__cache", "localhost:1"), ("Upstream__Retries", "many")),
        "'many' at 'Upstream:Retries'");

    // Where no appsettings.json and no connector add to it.
    private static Task<BufferedCommandResult> RunAsync(string service, params (string Name, string? Value)[] variables) =>
        RunInAsync(Path.GetTempPath(), service, variables);

    private static async Task<BufferedCommandResult> RunInAsync(string folder, string service, params (string Name, string? Value)[] variables) =>
        await Cli.Wrap("dotnet")
            .WithArguments([Path.Combine(AppContext.BaseDirectory, service + ".dll")])
            .WithEnvironmentVariables(variables
                .Append((Name: "ASPNETCORE_ENVIRONMENT", Value: "Production"))
                .Append((Name: "ASPNETCORE_URLS", Value: "http://127.0.0.1:0"))
                .ToDictionary(variable => variable.Name, variable => variable.Value))
            .WithWorkingDirectory(folder)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

    private static void AssertRefused(BufferedCommandResult result, params string[] reasons)
    {
        Assert.Equal(1, result.ExitCode);
        Assert.All(reasons, reason => Assert.Contains(reason, result.StandardError, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", result.StandardError + result.StandardOutput, StringComparison.Ordinal);
        Assert.DoesNotContain("too-short-a-secret", result.StandardError + result.StandardOutput, StringComparison.Ordinal);
    }
}
