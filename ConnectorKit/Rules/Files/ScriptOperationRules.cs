using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Files;

/// <summary>Where a connector's script takes part.</summary>
internal static class ScriptOperationRules
{
    public static readonly ConnectorRule[] All =
    [
        new("ScriptOperationNotFound", Severity.Error, RuleTopic.Script, "scriptOperations lists operations of the definition; without a list, all run the script.", NotFound),
        new("ScriptMissing", Severity.Error, RuleTopic.Script,
            "Where operations are to run a script, there is one. Told only where all files of the connector were read.", Missing),
        new("ScriptWithGateway", Severity.Error, RuleTopic.Script, "A connector that goes through an on-premises data gateway has no script.", Gateway),
    ];

    private static IEnumerable<Problem> NotFound(RuleContext context) =>
        Listed(context).Items.Where(id => context.Root.IsObject && context.Find(id.Text) is null)
            .Select(id => new Problem(id, $"There is no operation {SafeText.Shorten(id.Raw)} in the definition.", "Correct the id, or remove it."));

    private static IEnumerable<Problem> Missing(RuleContext context)
    {
        if (context.Text is { IsComplete: true, Script: null } && Listed(context).Items.Count > 0)
            yield return new(Listed(context), "Operations are to run a script, and there is none.", $"Add {ConnectorText.ScriptFile}, or remove scriptOperations.");
    }

    private static IEnumerable<Problem> Gateway(RuleContext context) =>
        context.Text.Script is null ? [] : context.ConnectionParameters.Where(parameter => parameter.Type is "gatewaySetting")
            .Select(parameter => new Problem(parameter.Node, "The connector has a script, which a data gateway does not run.", "Take away the one or the other."));

    private static Node Listed(RuleContext context) => context.Properties["properties"]["scriptOperations"];
}
