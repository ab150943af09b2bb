using System.Globalization;
using System.Text.Json;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes;

/// <summary>Whether two values are the same, however they are written.</summary>
internal static class SameJson
{
    /// <summary>Equal for equal values, whatever the order of keys; what is missing equals what is missing.</summary>
    public static bool Equal(Node one, Node other)
    {
        if (one.Kind != other.Kind || one.Children.Count != other.Children.Count)
            return false;
        return one.Kind switch
        {
            // Of a repeated key the last counts, and only that is looked into.
            JsonValueKind.Object => one.Members.Where(member => member == one[member.Key])
                .All(member => other[member.Key] is { Exists: true } same && Equal(member, same)),
            JsonValueKind.Array => one.Items.Zip(other.Items).All(pair => Equal(pair.First, pair.Second)),
            _ => Scalar(one) == Scalar(other),
        };
    }

    /// <summary>A text, number, truth or null in a form that is equal for equal values; texts and numbers differ.</summary>
    public static string Scalar(Node node) => node.Kind switch
    {
        JsonValueKind.String => $"\"{node.Text}",
        JsonValueKind.Number when decimal.TryParse(node.Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            number.ToString("G29", CultureInfo.InvariantCulture),
        _ => node.Raw,
    };
}
