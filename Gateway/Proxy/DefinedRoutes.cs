using System.Text.Json;
using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Definition;
using Microsoft.Extensions.Primitives;
using Yarp.ReverseProxy.Configuration;

namespace FusionSample.Gateway.Proxy;

/// <summary>
/// One route for each operation of the published definition, under its operationId: what is not published is not forwarded, and limits,
/// usage and permissions know every call by the name that makers know. The adapters' addresses stay in section <c>ReverseProxy</c>.
/// </summary>
internal sealed class DefinedRoutes : IProxyConfigProvider, IProxyConfig
{
    /// <summary>The cluster that section <c>ReverseProxy</c> has to define.</summary>
    public const string Cluster = "adapter";

    /// <summary>The metadata of a route that has the names of the operation's query parameters, sorted, with a comma between them.</summary>
    public const string Parameters = "Parameters";

    // The definition writes the methods of a path beside what all of them have in common.
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch"];

    private readonly CancellationChangeToken _never = new(CancellationToken.None);

    public DefinedRoutes(string folder)
    {
        try
        {
            Routes = [.. Read(JsonNode.Parse(File.ReadAllText(Path.Combine(folder, ConnectorDefinition.FileName)))!)];
        }
        catch (Exception broken) when (broken is IOException or JsonException)
        {
            // Who publishes the file refuses the start, with its name and the remedy.
            Routes = [];
        }
    }

    public IReadOnlyList<RouteConfig> Routes { get; }

    public IReadOnlyList<ClusterConfig> Clusters => [];

    public IChangeToken ChangeToken => _never;

    public IProxyConfig GetConfig() => this;

    private static IEnumerable<RouteConfig> Read(JsonNode definition)
    {
        var basePath = ((string?)definition["basePath"] ?? "").TrimEnd('/');
        return
            from item in definition["paths"]!.AsObject()
            from operation in item.Value!.AsObject()
            where Methods.Contains(operation.Key)
            let parameters = ParametersOf(definition, item.Value!, operation.Value!).ToList()
            select new RouteConfig
            {
                RouteId = (string)operation.Value!["operationId"]!,
                ClusterId = Cluster,
                Match = new RouteMatch { Path = basePath + item.Key, Methods = [operation.Key.ToUpperInvariant()] },
                MaxRequestBodySize = parameters.Any(parameter => (string?)parameter["in"] is "body" or "formData") ? null : 0,
                Metadata = new Dictionary<string, string> { [Parameters] = NamesOf(parameters) },
            };
    }

    // Those of the path hold for each of its operations; both may be written once for all (OpenAPI 2.0, 'parameters' of the root).
    private static IEnumerable<JsonNode> ParametersOf(JsonNode definition, JsonNode path, JsonNode operation) =>
        from parameter in (path["parameters"]?.AsArray() ?? []).Concat(operation["parameters"]?.AsArray() ?? [])
        select (string?)parameter["$ref"] is { } common ? definition["parameters"]![common[(common.LastIndexOf('/') + 1)..]]! : parameter;

    private static string NamesOf(IEnumerable<JsonNode> parameters) => string.Join(',',
        parameters.Where(parameter => (string?)parameter["in"] == "query").Select(parameter => (string)parameter["name"]!).Order(StringComparer.Ordinal));
}
