using System.Text.Json;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Distributed.Connector;

/// <summary>The definition as the running gateway serves it: what the tests of answers know of the connector.</summary>
internal sealed class ServedDefinition
{
    private ServedDefinition(JsonElement root)
    {
        Root = root;
        Address = $"{root.GetProperty("schemes")[0]}://{root.GetProperty("host")}{root.GetProperty("basePath").GetString()!.TrimEnd('/')}";
        Operations =
        [
            .. from path in root.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               select new ServedOperation(this, path.Name, operation.Name, operation.Value),
        ];
    }

    /// <summary>The whole document.</summary>
    public JsonElement Root { get; }

    /// <summary>Scheme, host and base path, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>All operations.</summary>
    public IReadOnlyList<ServedOperation> Operations { get; }

    /// <summary>Reads it as anybody can.</summary>
    public static async Task<ServedDefinition> ReadAsync(RunningWorkshop workshop) =>
        new(await workshop.Client("gateway").GetOkAsync("/connector/apiDefinition.swagger.json"));

    /// <summary>The operation of that id.</summary>
    public ServedOperation Operation(string id) => Operations.Single(operation => operation.Id == id);

    /// <summary>What a reference leads to.</summary>
    public JsonElement Resolve(JsonElement one) =>
        SchemaChecker.Resolve(Root, one) ?? throw new InvalidOperationException($"There is no {one} in the definition.");
}
