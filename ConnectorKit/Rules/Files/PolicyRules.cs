using FusionSample.ConnectorKit.Rules.Document;
using FusionSample.ConnectorKit.Rules.Model;
using FusionSample.ConnectorKit.Rules.Texts;

namespace FusionSample.ConnectorKit.Rules.Files;

/// <summary>policyTemplateInstances: what is done with a call on its way.</summary>
internal static class PolicyRules
{
    private const string Prefix = "x-ms-apimTemplateParameter.", Operations = "x-ms-apimTemplate-operationName", Section = "x-ms-apimTemplate-policySection";

    public static readonly ConnectorRule[] All =
    [
        new("PolicyTemplateUnknown", Severity.Error, RuleTopic.Properties,
            "A policy's templateId is one of the published JSON schema, or one that published connectors have besides.", UnknownTemplate),
        new("PolicyParameterMissing", Severity.Error, RuleTopic.Properties, "A policy has the parameters that its template needs; an empty text will do.", Missing),
        new("PolicyParameterUnknown", Severity.Warning, RuleTopic.Properties,
            $"A policy has only parameters of its template, each with '{Prefix}' in front, and a section only where the template takes one.", UnknownParameter),
        new("PolicyParameterNotValid", Severity.Error, RuleTopic.Properties,
            "A policy's parameter has a value of its kind, and one of those that there are. Capitals do not matter: our reading.", NotValid),
        new("PolicyOperationNotFound", Severity.Error, RuleTopic.Properties, "A policy lists operations of the definition; without a list it works on all.", OperationNotFound),
    ];

    private static IEnumerable<Problem> UnknownTemplate(RuleContext context) =>
        from policy in Policies(context)
        let id = policy["templateId"]
        where PolicyTemplate.Find(id.Text) is null
        select id.Exists
            ? new Problem(id, $"{SafeText.Shorten(id.Raw)} is no policy template.", Spelling.Remedy(id.Text ?? "", PolicyTemplate.Ids))
            : new Problem(policy, "The policy does not say which template it follows.", "Add 'templateId'.");

    private static IEnumerable<Problem> Missing(RuleContext context) =>
        from entry in Known(context)
        from parameter in entry.Template.Parameters ?? []
        where parameter.IsRequired && !entry.Policy["parameters"][Prefix + parameter.Name].Exists
        select new Problem(entry.Policy["parameters"] is { Exists: true } parameters ? parameters : entry.Policy,
            $"The template '{entry.Template.Id}' needs '{parameter.Name}'.", $"Add \"{Prefix}{parameter.Name}\".");

    private static IEnumerable<Problem> UnknownParameter(RuleContext context)
    {
        foreach (var (policy, template) in Known(context).Where(entry => entry.Template.Parameters is not null))
        {
            IEnumerable<string> keys = [Operations, .. template.Sections.Take(1).Select(_ => Section), .. template.Parameters!.Select(parameter => Prefix + parameter.Name)];
            foreach (var member in policy["parameters"].Members.Where(member => !keys.Contains(member.Key)))
                yield return new(member, $"The template '{template.Id}' has no '{SafeText.Shorten(member.Key)}'.", Spelling.Remedy(member.Key, keys));
        }
    }

    private static IEnumerable<Problem> NotValid(RuleContext context)
    {
        foreach (var (policy, template) in Known(context))
        {
            foreach (var parameter in template.Parameters ?? [])
            {
                var value = policy["parameters"][Prefix + parameter.Name];
                if (value.Exists && (parameter.IsObject ? !value.IsObject : !value.IsText))
                    yield return new(value, $"'{parameter.Name}' is {Shape.Word(value.Kind)}, not {(parameter.IsObject ? "an object" : "a string")}.",
                        $"Make it {(parameter.IsObject ? "an object" : "a string")}.");
                else if (value.Exists && parameter.Values.Count > 0)
                {
                    foreach (var problem in NotAmong(value, parameter.Values))
                        yield return problem;
                }
            }

            foreach (var problem in template.Sections.Count == 0 ? [] : NotAmong(policy["parameters"][Section], template.Sections))
                yield return problem;
        }
    }

    private static IEnumerable<Problem> NotAmong(Node value, IReadOnlyList<string> values)
    {
        if (value.Exists && !values.Contains(value.Text, StringComparer.OrdinalIgnoreCase))
            yield return new(value, $"{SafeText.Shorten(value.Raw)} is not one of {string.Join(", ", values)}.", "Use one of these.");
    }

    private static IEnumerable<Problem> OperationNotFound(RuleContext context)
    {
        foreach (var list in Policies(context).Select(policy => policy["parameters"][Operations]).Where(list => list.Exists && context.Root.IsObject))
        {
            if (!list.IsArray)
                yield return new(list, "The operations are not a list.", "Write the operationIds in square brackets, also a single one.");
            foreach (var id in list.Items.Where(id => context.Find(id.Text) is null))
                yield return new(id, $"There is no operation {SafeText.Shorten(id.Raw)} in the definition, so the policy does nothing for it.", "Correct the id, or remove it.");
        }
    }

    private static IReadOnlyList<Node> Policies(RuleContext context) =>
        [.. context.Properties["properties"]["policyTemplateInstances"].Items.Where(policy => policy.IsObject)];

    private static IEnumerable<(Node Policy, PolicyTemplate Template)> Known(RuleContext context) =>
        from policy in Policies(context)
        let template = PolicyTemplate.Find(policy["templateId"].Text)
        where template is not null
        select (policy, template);
}
