using System.Text.Json;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Runtime;

/// <summary>Goes through an example answer beside its schema.</summary>
internal static class NumberExamples
{
    /// <summary>What stands in the example where the schema says number, and cannot be read as one; null reads as blank.</summary>
    public static IEnumerable<Node> Wrong(RuleContext context, Node schema, Node example)
    {
        // The example ends, so this does, whatever the schema refers to.
        schema = context.References.Resolve(schema);
        if (schema["type"].Text is "number" or "integer")
            return example.Kind is JsonValueKind.Null || (example.Number is not null && !TypeTraps.IsTooLarge(example)) ? [] : [example];
        return example.IsArray
            ? example.Items.SelectMany(item => Wrong(context, schema["items"], item))
            : example.Members.SelectMany(member => Wrong(context, schema["properties"][member.Key], member));
    }
}
