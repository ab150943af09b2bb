using FusionSample.Workshop.Model;

namespace FusionSample.Workshop.Processes;

/// <summary>
/// The environment of a service's process: the shell's (paths, culture, proxies, settings that somebody tries out), less what would
/// wire it differently, plus the resource's own variables.
/// </summary>
internal static class ChildEnvironment
{
    /// <summary>
    /// How the log looks in a terminal, and no more: one line a message, what the services themselves say, and of all else the
    /// warnings. It holds for the console alone; telemetry gets everything.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, string> ConsoleLog = new Dictionary<string, string>
    {
        ["Logging__Console__FormatterName"] = "simple",
        ["Logging__Console__FormatterOptions__SingleLine"] = "true",
        ["Logging__Console__LogLevel__Default"] = "Warning",
        ["Logging__Console__LogLevel__FusionSample"] = "Information",
        // Two lines for each key that is refused, which the usage counts.
        ["Logging__Console__LogLevel__FusionSample.Gateway.Authentication.ApiKeys"] = "Warning",
        // Each of these says at length what a service says in one line of its own.
        ["Logging__Console__LogLevel__Polly"] = "Critical",
        ["Logging__Console__LogLevel__ZiggyCreatures"] = "Critical",
        ["Logging__Console__LogLevel__Yarp"] = "Critical",
        ["Logging__Console__LogLevel__Microsoft.IdentityModel"] = "None",
        ["Logging__Console__LogLevel__Microsoft.AspNetCore.Server.Kestrel"] = "Critical",
    };

    /// <summary>The variables that name hosts which are called without a proxy, in the order in which .NET reads them.</summary>
    public static readonly IReadOnlyList<string> NoProxy = ["no_proxy", "NO_PROXY"];

    private const string ThisMachine = "localhost,127.0.0.1,[::1]";

    private static readonly string[] Wiring =
    [
        "ASPNETCORE_", "DOTNET_ENVIRONMENT", "DOTNET_URLS", "DOTNET_LAUNCH_PROFILE", "DOTNET_CONTENTROOT", "DOTNET_APPLICATIONNAME",
        "URLS", "HTTP_PORTS", "HTTPS_PORTS", "Kestrel__", "OTEL_", "services__", "ConnectionStrings__", "Aspire__", "Logging__",
        "AzureAd__", "Connector__", "Proxy__", "GatewayToken__", "LocalEntra__", "LocalSwapi__", "LocalRedis__", "PublicUrl",
    ];

    /// <summary>The changes to the shell's environment; null takes a variable away.</summary>
    public static IReadOnlyDictionary<string, string?> Changes(Resource resource)
    {
        var changes = new Dictionary<string, string?>();
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsWiring))
            changes[name] = null;
        foreach (var (name, value) in ConsoleLog.Concat(resource.Environment))
            changes[name] = value;
        // .NET sends even calls of this machine to a proxy of the environment, unless it is told not to.
        var direct = NoProxy.Select(Environment.GetEnvironmentVariable).FirstOrDefault(hosts => !string.IsNullOrEmpty(hosts));
        foreach (var name in NoProxy)
            changes[name] = direct is null ? ThisMachine : $"{direct},{ThisMachine}";
        return changes;
    }

    /// <summary>Whether a variable of the shell would change what a service is, or whom it talks to. Configuration ignores case.</summary>
    internal static bool IsWiring(string name) =>
        Wiring.Any(wiring => wiring.EndsWith('_')
            ? name.StartsWith(wiring, StringComparison.OrdinalIgnoreCase)
            : name.Equals(wiring, StringComparison.OrdinalIgnoreCase));
}
