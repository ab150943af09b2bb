using FusionSample.ConnectorKit.Rules.Document;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Schemas;

/// <summary>What a schema may say.</summary>
internal static class SchemaRules
{
    private static readonly string[] Formats =
        ["int32", "int64", "float", "double", "byte", "binary", "date", "date-time", "password", "date-no-tz", "email", "html", "uri",
            "uuid"];

    public static readonly ConnectorRule[] All =
    [
        new("SwaggerKeywordNotSupported", Severity.Error, RuleTopic.Validator,
            "Nothing is written in words of OpenAPI 3: oneOf, anyOf, not, nullable, links, callbacks, requestBody, cookies.", Keywords),
        new("UnrecognizedTypeFormat", Severity.Warning, RuleTopic.Validator,
            $"A format is one of {string.Join(", ", Formats)}; also 'enum' beside an enumeration, which Power Apps needs to show its names.", Format),
        new("CollectionFormatValueNotSupported", Severity.Error, RuleTopic.Validator, "Lists are separated by commas (csv).",
            CollectionFormat),
        new("SchemaTypeFileNotValid", Severity.Error, RuleTopic.Validator, "Only a form's part and the whole of an answer are a file.",
            File),
        new("InvalidStringBinaryProperty", Severity.Error, RuleTopic.Validator,
            "Binary text is the whole of a body, a form's part or the whole of an answer, never a part of something.", Binary),
        new("5000.2.4.4", Severity.Error, RuleTopic.Policy,
            "A schema says what the value is: '{}' does not, nor does a body or an answer that is a bare 'object'; a dynamic schema does.", Empty),
    ];

    private static IEnumerable<Problem> Keywords(RuleContext context)
    {
        var members = context.Shaped.SelectMany(entry => entry.Node.Members
            .Where(member => UnsupportedKeywords.Has(entry.Shape, member.Key)));
        foreach (var member in members)
            yield return new(member, $"The platform does not support '{member.Key}'.",
                "Write it in words of OpenAPI 2.0: one schema with all properties, what may be absent left out of 'required'.");
        foreach (var parameter in context.Parameters.Where(parameter => parameter.In is "cookie"))
            yield return new(parameter.Node["in"], "The platform does not send cookies.", "Use a header or a query parameter.");
    }

    private static IEnumerable<Problem> Format(RuleContext context) =>
        context.Schemas.Select(site => site.Node).Concat(context.SimpleValues)
            .Where(node => node["format"].Text is { } format && !Formats.Contains(format) && !(format is "enum" && node["enum"].IsArray))
            .Select(node => new Problem(node["format"], $"The format '{node["format"].Text}' is not known.",
                $"Leave it out, or use one of {string.Join(", ", Formats)}."));

    private static IEnumerable<Problem> CollectionFormat(RuleContext context) =>
        context.SimpleValues.Select(value => value["collectionFormat"]).Where(format => format.Exists && format.Text is not "csv")
            .Select(format => new Problem(format, $"The collection format {format.Raw} is not supported.", "Use csv."));

    private static IEnumerable<Problem> File(RuleContext context) =>
        context.Schemas.Where(site => site is { Type: "file", Place: not SchemaPlace.Answer })
            .Where(site => site.Place is not SchemaPlace.Definition || site.IsInput || site.Owner is not null)
            .Select(site => new Problem(site.Node["type"], "A file can be a form's part or the whole of an answer only.",
                "Make it a formData parameter, or a string of format 'byte'."));

    private static IEnumerable<Problem> Binary(RuleContext context)
    {
        const string remedy = "Use format 'byte' (base64), or make it the whole body or a form's part.";
        foreach (var site in context.Schemas.Where(site => site is
        {
            Type: "string", Format: "binary",
            Place: not (SchemaPlace.Body or SchemaPlace.Answer or SchemaPlace.Definition)
        }))
            yield return new(site.Node["format"], "Binary text stands inside another schema.", remedy);
        foreach (var value in context.SimpleValues.Where(value =>
            value["type"].Text is "string" && value["format"].Text is "binary" && value["in"].Text is not "formData"))
            yield return new(value["format"], "Binary text stands in a path, a query, a header or a list.", remedy);
    }

    // A bare object inside a schema is a free form, which Power Apps reads as untyped; as the whole of a body or an answer it is nothing.
    private static IEnumerable<Problem> Empty(RuleContext context) =>
        context.Schemas.Where(site => site.Place is not SchemaPlace.AdditionalProperties && SaysNothing(site.Node, without: null))
            .Select(site => site.Node)
            .Concat(context.Schemas.Where(site => site.Place is SchemaPlace.Body or SchemaPlace.Answer)
                .Select(site => context.References.Resolve(site.Node))
                .Where(node => SaysNothing(node, without: "object")))
            .Distinct().Select(node => new Problem(node, "The schema says nothing about the value.",
                "Declare its type and properties, or add x-ms-dynamic-schema and x-ms-dynamic-properties where they differ from case to case."));

    private static bool SaysNothing(Node schema, string? without) =>
        schema.IsObject && schema["type"].Text == without && schema["properties"].Members.Count == 0
        && schema.Members.All(member =>
            member.Key is "title" or "description" or "type" or "properties" or "x-ms-summary" or "x-ms-visibility" or "example");
}
