using System.Text.RegularExpressions;
using FusionSample.ConnectorKit.Rules.Model;
using DefaultColor = FusionSample.ConnectorKit.MakerView.BrandColor;

namespace FusionSample.ConnectorKit.Rules.Files;

/// <summary>The colour behind the icon.</summary>
internal static partial class LookRules
{
    /// <summary>The colour of every connector of an independent publisher.</summary>
    private const string Independent = "#da3b01";

    public static readonly ConnectorRule[] All =
    [
        new("5000.2.1.1", Severity.Error, RuleTopic.Policy,
            "The brand colour is # and six hexadecimal digits, neither white nor the blue that a connector has by default.", BrandColor),
        new("IndependentPublisherLook", Severity.Error, RuleTopic.Properties,
            $"A connector whose title ends with '(Independent Publisher)' has the colour {Independent} and no icon of its own.", IndependentLook),
    ];

    /// <summary>The colour's place; missing where there is none.</summary>
    public static Node Color(RuleContext context) => context.Properties["properties"]["iconBrandColor"];

    /// <summary>Whether the text is a colour.</summary>
    public static bool IsColor(string text) => Hex().IsMatch(text);

    private static IEnumerable<Problem> BrandColor(RuleContext context)
    {
        var properties = context.Properties["properties"];
        var color = Color(context);
        if (properties.IsObject && !color.Exists)
            yield return new(properties, "The connector has no brand colour.", "Write \"iconBrandColor\" with # and six hexadecimal digits.");
        else if (color.Exists && !IsColor(color.Text ?? ""))
            yield return new(color, $"{SafeText.Shorten(color.Raw)} is no colour.", "Write # and six hexadecimal digits.");
        else if (Is(color, "#ffffff"))
            yield return new(color, "The brand colour is white, on which an icon cannot be told from the page.", "Take a colour of your brand.");
        else if (Is(color, DefaultColor.Default))
            yield return new(color, "The brand colour is the one that every connector has by default.", "Take a colour of your brand.");
    }

    private static IEnumerable<Problem> IndependentLook(RuleContext context)
    {
        if (!IsIndependent(context))
            yield break;
        if (Color(context) is { IsText: true } color && !Is(color, Independent))
            yield return new(color, $"An independent publisher's connector does not have the colour {color.Text}.", $"Write {Independent}.");
        if (context.Text.Icon is not null)
            yield return new(Node.Nowhere(ConnectorText.IconFile), "An independent publisher's connector has no icon of its own.", "Remove the file.");
    }

    /// <summary>Whether somebody else than the service's owner publishes the connector.</summary>
    public static bool IsIndependent(RuleContext context) =>
        context.Root["info"]["title"].Text?.TrimEnd().EndsWith("(Independent Publisher)", StringComparison.OrdinalIgnoreCase) == true;

    private static bool Is(Node color, string other) => string.Equals(color.Text, other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""^#[0-9a-fA-F]{6}\z""")]
    private static partial Regex Hex();
}
