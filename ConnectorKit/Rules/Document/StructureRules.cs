using System.Text.RegularExpressions;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Document;

/// <summary>The objects of OpenAPI 2.0: their keys and the kinds of their values.</summary>
internal static partial class StructureRules
{
    public static readonly ConnectorRule[] All =
    [
        new("JsonTypeIncorrect", Severity.Error, RuleTopic.Validator, "Each key of OpenAPI 2.0 has a value of its kind.", Types),
        new("AdditionalPropertyNotAllowed", Severity.Error, RuleTopic.Validator,
            "Objects have the keys of OpenAPI 2.0, and extensions; keywords of other versions are the business of SwaggerKeywordNotSupported.", Additional),
        new("ExtensionNameNotValid", Severity.Error, RuleTopic.Validator, "An extension's name begins with 'x-', in lower case.", Extensions),
        new("RequiredPropertyMissing", Severity.Error, RuleTopic.Validator,
            "What must be said is said: title, description, version and contact; summary and description of a visible operation; a response's "
            + "description; x-ms-summary and description of a visible parameter.", Missing),
        new("RequiredValueEmpty", Severity.Error, RuleTopic.Validator, "What must be said is more than blanks.", Empty),
        new("JsonValueNotInEnum", Severity.Error, RuleTopic.Validator, "Types and locations are those of OpenAPI 2.0.", NotInEnum),
    ];

    private static IEnumerable<Problem> Types(RuleContext context)
    {
        foreach (var (node, shape) in context.Shaped)
        {
            if (!node.IsObject)
                yield return Wrong(node, shape.Name, "an object");
            foreach (var member in node.Members.Where(member => shape.Keys.ContainsKey(member.Key) && !shape.Fits(member.Key, member.Kind)))
                yield return Wrong(member, $"'{member.Key}'", shape.KindOf(member.Key));
        }

        foreach (var node in context.Schemas.Select(site => site.Node["additionalProperties"]).Where(node => node.Exists && !node.IsObject && node.Kind is not (System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False)))
            yield return Wrong(node, "'additionalProperties'", "a schema, true or false");
        foreach (var node in context.Schemas.Select(site => site.Node["items"]).Where(node => node.Exists && !node.IsObject))
            yield return Wrong(node, "'items'", "a schema");
    }

    private static Problem Wrong(Node node, string what, string expected) =>
        new(node, $"The {what} is {Shape.Word(node.Kind)}, not {expected}.", $"Make it {expected}.");

    private static IEnumerable<Problem> Additional(RuleContext context) =>
        Unknown(context).Where(entry => !LooksLikeExtension().IsMatch(entry.Member.Key) && !UnsupportedKeywords.Has(entry.Shape, entry.Member.Key))
            .Select(entry => new Problem(entry.Member, $"OpenAPI 2.0 has no '{entry.Member.Key}' in a {entry.Shape.Name}.", "Remove it, or correct its spelling."));

    private static IEnumerable<Problem> Extensions(RuleContext context) =>
        Unknown(context).Where(entry => LooksLikeExtension().IsMatch(entry.Member.Key))
            .Select(entry => new Problem(entry.Member, $"'{entry.Member.Key}' does not begin with 'x-', so it is not read as an extension.", "Correct its spelling."));

    private static IEnumerable<Problem> Missing(RuleContext context) =>
        RequiredTexts.Of(context).Where(entry => !entry.Holder[entry.Key].Exists)
            .Select(entry => new Problem(entry.Holder, $"The {entry.What} has no '{entry.Key}'.", $"Add '{entry.Key}'."));

    private static IEnumerable<Problem> Empty(RuleContext context) =>
        RequiredTexts.Of(context).Select(entry => entry.Holder[entry.Key]).Where(node => node.IsText && node.IsBlank)
            .Select(node => new Problem(node, $"'{node.Key}' is blank.", "Say in English what it is about."));

    private static IEnumerable<Problem> NotInEnum(RuleContext context)
    {
        const string types = "string, number, integer, boolean, array";
        foreach (var (node, allowed) in context.Schemas.Select(site => (site.Node["type"], $"{types}, object, file"))
            .Concat(context.SimpleValues.Select(value => (value["type"], $"{types}, file")))
            .Concat(context.Parameters.Select(parameter => (parameter.Node["in"], "path, query, header, body, formData"))))
        {
            if (node.Text is { } text && !allowed.Split(", ").Contains(text))
                yield return new(node, $"'{text}' is not one of {allowed}.", "Use one of these.");
        }
    }

    private static IEnumerable<(Node Member, Shape Shape)> Unknown(RuleContext context) =>
        from entry in context.Shaped
        from member in entry.Node.Members
        where !entry.Shape.Keys.ContainsKey(member.Key) && !member.Key.StartsWith("x-", StringComparison.Ordinal)
        where !(entry.Shape == Shape.Path && member.Key is "$ref")
        select (member, entry.Shape);

    [GeneratedRegex("""^(x[-_ ]|xms|ms-)""", RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeExtension();
}
