using System.Text.RegularExpressions;
using FusionSample.ConnectorKit.Rules.Model;
using FusionSample.ConnectorKit.Rules.Texts;

namespace FusionSample.ConnectorKit.Rules.Files;

/// <summary>What a connection asks for: names, types, and what the form shows of it.</summary>
internal static partial class ConnectionParameterRules
{
    private static readonly string[] Types = ["string", "securestring", "int", "bool", "gatewaySetting", "oauthSetting"];

    public static readonly ConnectorRule[] All =
    [
        new("ConnectionParameterNameNotValid", Severity.Error, RuleTopic.Properties,
            "A connection parameter's name has letters, digits and underscores; 'name:part' fills in a part of the sign-in 'name' beside it.", Name),
        new("ConnectionParameterTypeUnknown", Severity.Error, RuleTopic.Properties, $"A connection parameter is one of {string.Join(", ", Types)}.", Type),
        new("5000.2.6.9", Severity.Error, RuleTopic.Policy,
            "Each connection parameter but a sign-in, and each parameter set, has a uiDefinition that is not empty. That a sign-in may do without is our reading: "
            + "nearly all published ones do.", FormMissing),
        new("5000.2.6.10", Severity.Error, RuleTopic.Policy, "Each uiDefinition that a person sees has a description.", DescriptionMissing),
        new("ConnectionDisplayNameMissing", Severity.Warning, RuleTopic.Properties, "Each uiDefinition that a person sees has a displayName.", DisplayNameMissing),
        new("ConstraintNotText", Severity.Error, RuleTopic.Properties,
            "The constraints 'required' and 'hidden' are the strings \"true\" or \"false\": booleans are refused, though some older connectors have them.", Constraint),
    ];

    private static IEnumerable<Problem> Name(RuleContext context)
    {
        foreach (var parameter in context.ConnectionParameters)
        {
            if (!NameForm().IsMatch(parameter.Name))
                yield return new(parameter.Node, $"'{SafeText.Shorten(parameter.Name)}' is no name of a connection parameter.", "Write letters, digits and underscores only.");
            else if (parameter.IsBound && parameter.List[parameter.Name.Split(':')[0]]["type"].Text is not "oauthSetting")
                yield return new(parameter.Node, $"'{parameter.Name}' belongs to a sign-in that is not beside it.",
                    $"Add an oauthSetting named '{parameter.Name.Split(':')[0]}', or write the name without a colon.");
        }
    }

    private static IEnumerable<Problem> Type(RuleContext context) =>
        context.ConnectionParameters.Where(parameter => parameter.Node.IsObject && !Types.Contains(parameter.Type))
            .Select(parameter => parameter.Node["type"] is { Exists: true } type
                ? new Problem(type, $"{SafeText.Shorten(type.Raw)} is no type of a connection parameter.", Spelling.Remedy(type.Text ?? "", Types))
                : new Problem(parameter.Node, $"'{SafeText.Shorten(parameter.Name)}' has no type.", $"Write one of {string.Join(", ", Types)}."));

    private static IEnumerable<Problem> FormMissing(RuleContext context)
    {
        const string remedy = "Add a uiDefinition with displayName and description: it is all that a person reads who connects.";
        foreach (var parameter in context.ConnectionParameters.Where(parameter => !parameter.Form.Exists && parameter.Node.IsObject && !parameter.IsOAuth))
            yield return new(parameter.Node, $"'{SafeText.Shorten(parameter.Name)}' has no uiDefinition.", remedy);
        foreach (var holder in ParameterSetRules.Forms(context).Where(holder => !holder["uiDefinition"].Exists))
            yield return new(holder, "The parameter set has no uiDefinition.", remedy);
        foreach (var form in Forms(context).Where(form => form is { IsObject: true, Members.Count: 0 }))
            yield return new(form, "The uiDefinition is empty.", remedy);
    }

    private static IEnumerable<Problem> DescriptionMissing(RuleContext context) =>
        Forms(context).Where(form => form.Members.Count > 0 && form["description"].IsBlank)
            .Select(form => new Problem(form, $"The uiDefinition of '{SafeText.Shorten(Owner(form))}' has no description.", "Say what to fill in, and where one gets it."));

    private static IEnumerable<Problem> DisplayNameMissing(RuleContext context) =>
        Forms(context).Where(form => form.Members.Count > 0 && form["displayName"].IsBlank && form["displayname"].IsBlank)
            .Select(form => new Problem(form, $"The uiDefinition of '{SafeText.Shorten(Owner(form))}' has no displayName.", "Add the name that stands beside the field."));

    private static IEnumerable<Problem> Constraint(RuleContext context) =>
        from parameter in context.ConnectionParameters
        from value in (Node[])[parameter.Form["constraints"]["required"], parameter.Form["constraints"]["hidden"]]
        where value.Exists && value.Text is not ("true" or "false")
        select new Problem(value, $"'{value.Key}' is {SafeText.Shorten(value.Raw)}.", "Write \"true\" or \"false\", in quotation marks.");

    // What nobody sees needs no words.
    private static IEnumerable<Node> Forms(RuleContext context) =>
        context.ConnectionParameters.Where(parameter => !parameter.IsHidden).Select(parameter => parameter.Form)
            .Concat(ParameterSetRules.Forms(context).Select(holder => holder["uiDefinition"]));

    private static string Owner(Node form) => form.Parent!["name"].Text ?? form.Parent.Key;

    [GeneratedRegex("""^[0-9a-zA-Z_]+(:[0-9a-zA-Z_]+)?\z""")]
    private static partial Regex NameForm();
}
