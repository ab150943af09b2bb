using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Document;

/// <summary>Extensions that the platform knows, at a place or with a value for which it has no meaning: they do nothing, and the schema refuses them.</summary>
internal static class ExtensionPlaceRules
{
    private static readonly string[] Visibilities = ["none", "important", "advanced", "internal"];
    private static readonly string[] Encodings = ["single", "double"];

    private static readonly string[] OfFilePicker = ["open", "browse", "value-title", "value-collection", "value-folder-property", "value-media-property"];

    private static readonly string[] OfAutoRest = ["x-ms-enum", "x-ms-parameter-location", "x-ms-skip-url-encoding"];

    private static readonly Dictionary<Shape, string[]> Nowhere = new()
    {
        [Shape.Info] = ["x-ms-summary", "x-ms-visibility"],
        [Shape.Tag] = ["x-ms-summary", "x-ms-visibility"],
        [Shape.Path] = ["x-ms-summary", "x-ms-visibility"],
        [Shape.Response] = ["x-ms-visibility"],
        [Shape.Body] = ["x-ms-url-encoding"],
        [Shape.Schema] = ["x-ms-url-encoding"],
    };

    public static readonly ConnectorRule[] All =
    [
        new("ExtensionMisplaced", Severity.Warning, RuleTopic.Own,
            "x-ms-url-encoding stands on what is part of an address, x-ms-visibility on an operation, a parameter or a property, x-ms-summary not on the "
            + "connector, a tag or a path: what the JSON schema of the connector repository says of these three.", Misplaced),
        new("ExtensionValueUnknown", Severity.Warning, RuleTopic.Own,
            "x-ms-visibility is none, important, advanced or internal, x-ms-url-encoding single or double, a revision a whole number from 1.", Values),
        new("FilePickerKeyUnknown", Severity.Warning, RuleTopic.Own,
            "The capability 'file-picker' says how folders are opened and browsed, and which values of an entry are its title, its folder mark and its media type.", FilePicker),
        new("ExtensionOfAutoRest", Severity.Warning, RuleTopic.Own, "What AutoRest, Microsoft's generator of clients, reads is passed over by the platform.", AutoRest),
    ];

    private static IEnumerable<Problem> Misplaced(RuleContext context) =>
        from entry in context.Shaped
        from key in MeaninglessOn(entry.Node, entry.Shape)
        where entry.Node[key].Exists
        select new Problem(entry.Node[key], $"'{key}' has no meaning on this {entry.Shape.Name}.", "Remove it.");

    private static string[] MeaninglessOn(Node node, Shape shape) =>
        shape == Shape.Parameter ? node["in"].Text is "header" or "formData" ? ["x-ms-url-encoding"] : []
        : Nowhere.GetValueOrDefault(shape) ?? [];

    private static IEnumerable<Problem> Values(RuleContext context)
    {
        foreach (var (node, _) in context.Shaped)
        {
            if (Strange(node["x-ms-visibility"], Visibilities) is { } visibility)
                yield return visibility;
            if (Strange(node["x-ms-url-encoding"], Encodings) is { } encoding)
                yield return encoding;
        }

        foreach (var revision in context.Operations.Select(operation => operation.Node["x-ms-api-annotation"]["revision"]).Where(revision => revision.Exists))
        {
            if (revision.Number is not >= 1 || revision.Number % 1 != 0)
                yield return new(revision, "A revision is a whole number from 1.", "Count from 1.");
        }
    }

    private static Problem? Strange(Node node, string[] known) => !node.Exists || known.Contains(node.Text) ? null
        : new(node, $"The platform knows no {node.Key} '{SafeText.Shorten(node.Text ?? "")}'.", $"Write one of {string.Join(", ", known)}, or remove it.");

    private static IEnumerable<Problem> FilePicker(RuleContext context) =>
        context.Root["x-ms-capabilities"]["file-picker"].Members.Where(member => !OfFilePicker.Contains(member.Key))
            .Select(member => new Problem(member, $"The file picker knows no '{SafeText.Shorten(member.Key)}'.", $"It knows {string.Join(", ", OfFilePicker)}."));

    private static IEnumerable<Problem> AutoRest(RuleContext context) => UnknownExtensionRules.Keys(context.Root).Where(key => OfAutoRest.Contains(key.Key))
        .Select(key => new Problem(key, $"'{key.Key}' is read by AutoRest and not by the platform.", key.Key is "x-ms-enum" ? "Remove it; x-ms-enum-values names choices." : "Remove it."));
}
