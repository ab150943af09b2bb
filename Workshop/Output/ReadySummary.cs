using System.Globalization;
using FusionSample.Workshop.Model;

namespace FusionSample.Workshop.Output;

/// <summary>What is printed when everything is healthy: the addresses, a call to paste, and what to try next.</summary>
internal static class ReadySummary
{
    // PowerShell before 7 has an alias 'curl' for something else.
    private static readonly string Curl = OperatingSystem.IsWindows() ? "curl.exe" : "curl";

    /// <summary>Prints it.</summary>
    public static void Print(Screen screen, ResourceGraph graph, TimeSpan readyAfter)
    {
        screen.Say("");
        screen.List(graph.Addresses);
        var seconds = readyAfter.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        screen.Say($"Ready after {seconds} s. Call it as a maker would, from another terminal:");
        screen.Say("");
        screen.Say("  " + CallLine(graph));
        screen.Say("");
        screen.Say("Try next:");
        foreach (var line in NextLines(graph))
            screen.Say("  " + line);
        screen.Say("Ctrl+C stops everything.");
        screen.Say("");
    }

    /// <summary>A call that works when pasted into bash or PowerShell; the nested call fetches the token, so that none is printed.</summary>
    internal static string CallLine(ResourceGraph graph) => graph is { IsPublic: true, Tenant: null }
        ? $"{Curl} -s -H \"X-API-Key: KEY\" {graph.AddressOf("public")}/api/people/1"
        : $"{Curl} -s -H \"Authorization: Bearer $({TokenCall(graph)})\" {graph.AddressOf("gateway")}/api/people/1";

    private static IEnumerable<string> NextLines(ResourceGraph graph)
    {
        if (graph.Addresses.Any(line => line.Name == "workbench"))
            yield return $"- the workshop for four people, in a browser: {graph.AddressOf("workbench")} (docs/workshop.md)";
        yield return $"- the connector that a maker imports, every file of it: {graph.AddressOf("gateway")}/connector/";
        if (graph is { IsPublic: true, Tenant: null })
            yield return "- KEY is one that was made before the address was public: administration and the stand-in's sign-in are closed now (docs/dev-tunnel.md)";
        else if (graph.Tenant is null)
            yield return "- another person's token: researcher, prodev or itadmin in place of maker";
        if (graph.HasReplicas)
            yield return "- any gateway in place of the first; end a process of one by its id, and see the others answer (docs/replicas.md)";
        if (graph.Addresses.All(line => line.Name != "swapi-faults"))
            yield break;
        var faults = graph.AddressOf("swapi-faults") + "/faults";
        yield return OperatingSystem.IsWindows()
            ? $"- the external API off: Invoke-RestMethod {faults} -Method Put -ContentType application/json -Body '{{\"kind\":\"down\"}}'"
            : $"- the external API off: {Curl} -X PUT {faults} -H 'Content-Type: application/json' -d '{{\"kind\":\"down\"}}'";
        yield return $"  (what was read before is still answered) and on again: {Curl} -X DELETE {faults}";
    }

    private static string TokenCall(ResourceGraph graph) => graph.Tenant is { } tenant
        ? $"az account get-access-token --scope api://{tenant.ClientId}/Catalogue.Read --query accessToken -o tsv"
        : $"{Curl} -s {graph.AddressOf("entra")}/{DevelopmentIds.Tenant}/dev/token/maker";
}
