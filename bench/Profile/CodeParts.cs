namespace FusionSample.Bench.Profile;

/// <summary>
/// The parts of a service, by names in stacks. A sample belongs to the part of its innermost frame that has one: a dictionary's look-up
/// is the work of who looks up.
/// </summary>
internal static class CodeParts
{
    /// <summary>What nothing below names.</summary>
    public const string Rest = "the rest";

    // The first that fits: the more particular names stand before those that contain them.
    private static readonly (string Part, string[] Names)[] Parts =
    [
        ("system calls: the network, mostly", ["([kernel", "[vdso]"]),
        ("garbage collector", ["libclrgc", "gc_heap", "GCHeap", "SVR::", "WKS::", ".NET Server GC", ".NET BGC"]),
        ("compiler", ["libclrjit", ".NET Tiered Com"]),
        ("telemetry", ["OpenTelemetry.", "System.Diagnostics.Activity", "System.Diagnostics.Metrics", "System.Diagnostics.DiagnosticListener", "CorrelationSpanProcessor", "HttpMetrics", "HostingApplicationDiagnostics", "HostingMetrics"]),
        ("logging", ["Microsoft.Extensions.Logging"]),
        ("limits, with their Redis client", ["FusionSample.Gateway.Limits", "StackExchange.Redis", "Pipelines.Sockets"]),
        ("usage and audit", ["FusionSample.Gateway.Usage"]),
        ("signature, token, revocations", ["Microsoft.IdentityModel", "Microsoft.Identity.", "Microsoft.AspNetCore.Authentication", "FusionSample.Gateway.Authentication", "FusionSample.Gateway.Access", "GatewayAuthentication", "System.Security.C", "libcrypto", "libssl", "System.Security.Cryptography.Native"]),
        ("authorization", ["Microsoft.AspNetCore.Authorization", "FusionSample.Gateway.Authorization"]),
        ("kept answers", ["FusionSample.ServiceDefaults.Answers"]),
        ("catalogue and its cache", ["FusionSample.ExternalServiceAdapter", "ZiggyCreatures", "System.Text.Json"]),
        ("proxy and its HTTP client", ["Yarp.", "System.Net.Http", "FusionSample.Gateway.Proxy", "System.Net.Security"]),
        ("correlation, edges, problems", ["FusionSample."]),
        ("routing, timeouts, CORS and the like", ["Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Http.Timeouts", "Microsoft.AspNetCore.Cors", "Microsoft.AspNetCore.HttpOverrides", "Microsoft.AspNetCore.Diagnostics", "Microsoft.Extensions.DependencyInjection"]),
        ("Kestrel and sockets", ["Microsoft.AspNetCore.Server", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Connections", "System.IO.Pipelines", "System.Net.Sockets", "SystemNative_"]),
        ("threads", ["System.Threading", "System.Runtime.CompilerServices.AsyncTaskMethodBuilder", "PortableThreadPool", ".NET TP"]),
    ];

    /// <summary>All parts, <see cref="Rest"/> last.</summary>
    public static IEnumerable<string> Names => Parts.Select(part => part.Part).Append(Rest);

    /// <summary>The part of a sample.</summary>
    /// <param name="stack">Its frames, the innermost first.</param>
    public static string Of(IReadOnlyList<string> stack) =>
        stack.Select(PartOf).FirstOrDefault(part => part is not null) ?? Rest;

    private static string? PartOf(string frame) =>
        Parts.FirstOrDefault(part => part.Names.Any(name => frame.Contains(name, StringComparison.Ordinal))).Part;
}
