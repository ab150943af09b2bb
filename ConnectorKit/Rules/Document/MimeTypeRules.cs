using System.Text.RegularExpressions;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Document;

/// <summary>What is sent and answered.</summary>
internal static partial class MimeTypeRules
{
    private const string Taken = "application/json, text/plain, multipart/form-data and application/x-www-form-urlencoded";

    public static readonly ConnectorRule[] All =
    [
        new("MimeTypeNotValid", Severity.Warning, RuleTopic.Validator, "A MIME type has the form type/subtype.", NotValid),
        new("MimeTypeNotSupported", Severity.Warning, RuleTopic.Validator, $"MIME types are {Taken}.", NotSupported),
        new("ConsumesMissing", Severity.Warning, RuleTopic.Validator, "An operation with a body says of what MIME type it is.",
            ConsumesMissing),
        new("MimeTypeNotCompatibleWithRequestContentSchemaType", Severity.Warning, RuleTopic.Validator,
            "Form data goes with a form's MIME type, and a form's MIME type with form data.", NotCompatible),
        new("StringBinaryNotSupportedForFormUrlEncoded", Severity.Error, RuleTopic.Validator,
            "A binary part needs multipart/form-data.", BinaryInUrlEncoded),
    ];

    /// <summary>A MIME type without its parameters, in lower case.</summary>
    public static string Plain(Node type) => Plain(type.Text ?? "");

    /// <summary>A MIME type without its parameters, in lower case.</summary>
    public static string Plain(string type) => type.Split(';')[0].Trim().ToLowerInvariant();

    private static IEnumerable<Problem> NotValid(RuleContext context) =>
        Types(context).Where(type => !Form().IsMatch(type.Text ?? ""))
            .Select(type => new Problem(type, $"{type.Raw} is not a MIME type.", "Write for example \"application/json\"."));

    private static IEnumerable<Problem> NotSupported(RuleContext context) =>
        Types(context).Where(type => Form().IsMatch(type.Text ?? "")
                && Plain(type) is not ("application/json" or "text/plain" or "multipart/form-data" or "application/x-www-form-urlencoded"))
            .Select(type => new Problem(type, $"'{type.Text}' is not among the MIME types that the platform supports.", $"Use {Taken}."));

    private static IEnumerable<Problem> ConsumesMissing(RuleContext context) =>
        context.Operations.Where(operation => operation.Consumes.Count == 0 && operation.Parameters
            .Any(parameter => parameter.In is "body" or "formData"))
            .Select(operation => new Problem(operation.Node,
                $"{operation.Label} has a body, and neither it nor the document says of what MIME type.",
                "Write \"consumes\": [ \"application/json\" ], or the form's type."));

    private static IEnumerable<Problem> NotCompatible(RuleContext context)
    {
        foreach (var operation in context.Operations.Where(operation => operation.Consumes.Count > 0))
        {
            var hasForm = operation.Parameters.Any(parameter => parameter.In is "formData");
            var hasFile = operation.Parameters.Any(parameter => parameter is { In: "formData", Type: "file" });
            if (hasFile && operation.Consumes.All(type => Plain(type) is not "multipart/form-data"))
                yield return new(operation.Node, $"{operation.Label} sends a file, but does not consume multipart/form-data.",
                    "Write \"consumes\": [ \"multipart/form-data\" ].");
            else if (hasForm && !operation.Consumes.Any(IsForm))
                yield return new(operation.Node, $"{operation.Label} sends form data, but consumes no form.",
                    "Write \"consumes\": [ \"multipart/form-data\" ], or application/x-www-form-urlencoded.");
            else if (operation.Body is not null && operation.Consumes.All(IsForm))
                yield return new(operation.Node, $"{operation.Label} sends a body, but consumes forms only.",
                    "Write \"consumes\": [ \"application/json\" ], or make the body's properties formData parameters.");
        }
    }

    private static IEnumerable<Problem> BinaryInUrlEncoded(RuleContext context) =>
        from operation in context.Operations
        where operation.Consumes.Count > 0 && operation.Consumes.All(type => Plain(type) is "application/x-www-form-urlencoded")
        from parameter in operation.Parameters
        where parameter is { In: "formData", Type: "string", Format: "binary" }
        select new Problem(parameter.Site, $"'{parameter.Name}' of {operation.Label} is binary, which a URL-encoded form cannot carry.",
            "Consume multipart/form-data.");

    private static bool IsForm(Node type) => Plain(type) is "multipart/form-data" or "application/x-www-form-urlencoded";

    private static IEnumerable<Node> Types(RuleContext context) =>
        context.Operations.Select(operation => operation.Node).Prepend(context.Root)
            .SelectMany(holder => holder["consumes"].Items.Concat(holder["produces"].Items));

    [GeneratedRegex("""^[\w!#$&^.+*-]+/[\w!#$&^.+*-]+(\s*;.*)?$""", RegexOptions.ECMAScript)]
    private static partial Regex Form();
}
