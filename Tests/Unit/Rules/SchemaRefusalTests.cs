using System.Text;
using System.Text.Json;
using FusionSample.ConnectorKit.Rules;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Unit.Rules;

/// <summary>
/// What the JSON schema of Microsoft's connector repository (<c>../shared/connector-schemas</c>) refuses in published definitions is found by a
/// rule too, there or above.
/// </summary>
[Trait("Needs", "node")]
public class SchemaRefusalTests
{
    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task Each_place_that_the_schema_refuses_has_a_finding_there_or_above()
    {
        var schema = Repository.PathOf("..", "shared", "connector-schemas", "apiDefinition.swagger.schema.json");
        Assert.SkipUnless(File.Exists(schema), "The schema is not in ../shared.");
        var texts = PublishedConnectors.FilesOrSkip().Select(file => (File: file, Text: PublishedConnectors.Read(file))).ToList();

        var refused = await NodeReader.ReadOrSkipAsync("schema.mjs", Encoding.UTF8.GetBytes($"[{string.Join(',', texts.Select(text => text.Text.Definition))}]"), schema, "each");

        var without = texts.Zip(refused.EnumerateArray().ToList()).AsParallel().SelectMany(pair => Without(pair.First.File, pair.First.Text, pair.Second)).ToList();
        Assert.Equal("", string.Join('\n', without));
    }

    private static IEnumerable<string> Without(string file, ConnectorText text, JsonElement refusals)
    {
        var found = ConnectorRules.Check(text).Where(finding => finding.File == ConnectorText.DefinitionFile).Select(finding => finding.Pointer).ToHashSet();
        return refusals.EnumerateArray()
            .Select(refusal => (Place: PlaceOf(refusal), Keyword: refusal.GetProperty("keyword").GetString()!))
            .Where(refusal => !Above(refusal.Place).Any(found.Contains))
            .Select(refusal => $"{Path.GetFileName(Path.GetDirectoryName(file))} {refusal.Place} {refusal.Keyword}");
    }

    // What is too much is the member itself.
    private static string PlaceOf(JsonElement refusal) => refusal.GetProperty("at").GetString() + refusal.GetProperty("keyword").GetString() switch
    {
        "additionalProperties" => "/" + refusal.GetProperty("value").GetString()!.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal),
        _ => "",
    };

    private static IEnumerable<string> Above(string pointer)
    {
        for (var end = pointer.Length; end >= 0; end = end == 0 ? -1 : pointer.LastIndexOf('/', end - 1))
            yield return pointer[..end];
    }
}
