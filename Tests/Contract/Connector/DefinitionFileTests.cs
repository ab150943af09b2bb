using System.Text.Json;
using FusionSample.ConnectorKit.Definition;
using FusionSample.Tests.Support;
using Microsoft.OpenApi;

namespace FusionSample.Tests.Contract.Connector;

/// <summary>The file in Gateway/Connector is what the adapter's endpoints say.</summary>
public class DefinitionFileTests
{
    private static readonly string Committed = File.ReadAllText(Repository.PathOf("Gateway", "Connector", ConnectorDefinition.FileName));

    [Fact]
    public async Task The_committed_definition_is_what_the_endpoints_say()
    {
        await using var adapter = await AdapterHost.StartAsync();

        var said = await ConnectorDefinition.ToJsonAsync(adapter.Services, TestContext.Current.CancellationToken);

        // To bring it up to date: dotnet run --project ExternalServiceAdapter -- write-definition Gateway/Connector
        Assert.Equal(Committed, said);
    }

    [Fact]
    public void The_official_reader_finds_no_error_in_it()
    {
        var result = OpenApiDocument.Parse(Committed, "json");

        Assert.NotNull(result.Document);
        Assert.Empty(result.Diagnostic!.Errors);
        Assert.Equal(12, result.Document.Paths.Count);
    }

    [Fact]
    public void It_holds_only_what_openapi_2_knows()
    {
        var problems = new List<string>();
        Walk(JsonDocument.Parse(Committed).RootElement, "#", (pointer, name, value) =>
        {
            if (name is "oneOf" or "anyOf" or "allOf" or "nullable" or "x-nullable" or "components" or "requestBody")
                problems.Add(pointer);
            if (name is "type" && value.ValueKind is JsonValueKind.Array)
                problems.Add(pointer);
            if (name is "$ref" && !Committed.Contains($"\"{value.GetString()!.Split('/')[^1]}\": {{", StringComparison.Ordinal))
                problems.Add(pointer);
        });

        Assert.Empty(problems);
    }

    [Fact]
    public void Every_operation_parameter_and_property_is_described()
    {
        var root = JsonDocument.Parse(Committed).RootElement;
        var bare = new List<string>();
        foreach (var operation in root.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()))
        {
            var id = operation.Value.GetProperty("operationId").GetString();
            if (!operation.Value.TryGetProperty("summary", out _) || !operation.Value.TryGetProperty("description", out _))
                bare.Add(id!);
            bare.AddRange(operation.Value.GetProperty("parameters").EnumerateArray()
                .Where(parameter => !parameter.TryGetProperty("description", out _))
                .Select(parameter => $"{id}/{parameter.GetProperty("name")}"));
        }

        foreach (var definition in root.GetProperty("definitions").EnumerateObject())
        {
            bare.AddRange(definition.Value.GetProperty("properties").EnumerateObject()
                .Where(property => !property.Value.TryGetProperty("description", out _) && !property.Value.TryGetProperty("$ref", out _))
                .Select(property => $"{definition.Name}/{property.Name}"));
        }

        Assert.Empty(bare);
    }

    private static void Walk(JsonElement element, string pointer, Action<string, string, JsonElement> visit)
    {
        if (element.ValueKind is JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                visit($"{pointer}/{property.Name}", property.Name, property.Value);
                Walk(property.Value, $"{pointer}/{property.Name}", visit);
            }
        }
        else if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var (index, item) in element.EnumerateArray().Index())
                Walk(item, $"{pointer}/{index}", visit);
        }
    }
}
