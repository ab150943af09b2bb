namespace FusionSample.Tests.Distributed.Workshop;

/// <summary>Workshop, started from a shell in which somebody has set what would wire the services differently.</summary>
public sealed class PollutedShell : RunningWorkshop
{
    /// <summary>What the shell has set.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Variables = new Dictionary<string, string?>
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_URLS"] = "http://localhost:1",
        ["ASPNETCORE_HTTPS_PORTS"] = "2",
        ["DOTNET_ENVIRONMENT"] = "Production",
        ["HTTP_PORTS"] = "3",
        ["ConnectionStrings__cache"] = "elsewhere:6379",
        ["services__swapi__https__0"] = "https://elsewhere.invalid",
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://elsewhere.invalid:4317",
        ["Kestrel__Endpoints__Other__Url"] = "http://localhost:4",
        ["PublicUrl"] = "https://elsewhere.invalid",
        ["GatewayToken__Key"] = "a key that somebody else knows, of 43 characters or more",
    };

    /// <inheritdoc />
    protected override IReadOnlyDictionary<string, string?> Environment =>
        // A proxy, too, which passes on to the services and must not stand between them.
        new Dictionary<string, string?>(Variables) { ["http_proxy"] = "http://127.0.0.1:1", ["HTTP_PROXY"] = "http://127.0.0.1:1" };
}
