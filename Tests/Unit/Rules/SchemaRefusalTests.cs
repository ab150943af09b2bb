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
    // Documented by Microsoft since, or for other capabilities than the schema of October 2024 knows; it refuses them by their name alone.
    private static readonly string[] Unknown = ["x-ms-openai-data", "x-ms-openai-manifest", "x-ms-keywords"];

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public async Task Each_place_that_the_schema_refuses_has_a_finding_there_or_above()
    {
        var schema = Repository.PathOf("..", "shared", "connector-schemas", "apiDefinition.swagger.schema.json");
        Assert.SkipUnless(File.Exists(schema), "The schema is not in ../shared.");
        var texts = PublishedConnectors.FilesOrSkip().Select(file => (File: file, Text: PublishedConnectors.Read(file))).ToList();

        var refused = await NodeReader.ReadOrSkipAsync("schema.mjs", JsonSerializer.SerializeToUtf8Bytes(texts.Select(text => Read(text.Text.Definition))), schema, "each");

        var without = texts.Zip(refused.EnumerateArray().ToList()).AsParallel().SelectMany(pair => Without(pair.First.File, pair.First.Text, pair.Second)).ToList();
        Assert.True(without.Count == 0, string.Join('\n', without));
    }

    // Two have trailing commas, which Node does not read.
    private static JsonElement Read(string definition) => JsonDocument.Parse(definition, new() { AllowTrailingCommas = true }).RootElement;

    private static IEnumerable<string> Without(string file, ConnectorText text, JsonElement refusals)
    {
        var found = ConnectorRules.Check(text).Where(finding => finding.File == ConnectorText.DefinitionFile).Select(finding => finding.Pointer).ToHashSet();
        var all = refusals.EnumerateArray().Select(refusal => (Place: PlaceOf(refusal), Keyword: refusal.GetProperty("keyword").GetString()!)).Distinct().ToList();
        var choices = all.Where(refusal => refusal.Keyword is "oneOf" or "anyOf").Select(refusal => refusal.Place).ToList();
        // What fits none of several shapes is refused as a whole, and each shape says why it is none: a finding in it says which part is wrong.
        bool IsFound(string place) => Above(place).Any(found.Contains) || (choices.Contains(place) && found.Any(pointer => IsIn(pointer, place)));
        return all.Where(refusal => !Unknown.Contains(refusal.Place[(refusal.Place.LastIndexOf('/') + 1)..]))
            .Where(refusal => choices.Contains(refusal.Place) || !choices.Exists(place => IsIn(refusal.Place, place)))
            .Where(refusal => !IsFound(refusal.Place))
            .Select(refusal => $"{Path.GetFileName(Path.GetDirectoryName(file))} {refusal.Place} {refusal.Keyword}");
    }

    private static bool IsIn(string pointer, string place) => pointer.StartsWith(place + "/", StringComparison.Ordinal);

    // What is too much is the member itself.
    private static string PlaceOf(JsonElement refusal) => refusal.GetProperty("at").GetString() + refusal.GetProperty("keyword").GetString() switch
    {
        "additionalProperties" => "/" + refusal.GetProperty("value").GetString()!.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal),
        _ => "",
    };

    private static IEnumerable<string> Above(string pointer)
    {
        // The whole document is above everything: what is found in it counts for itself alone.
        for (var end = pointer.Length; end > 0; end = pointer.LastIndexOf('/', end - 1))
            yield return pointer[..end];
        if (pointer.Length == 0)
            yield return "";
    }
}
