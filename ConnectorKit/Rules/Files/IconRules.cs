using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Files;

/// <summary>icon.png.</summary>
internal static class IconRules
{
    private const int MostBytes = 1_048_576, Smallest = 100, Largest = 230;

    public static readonly ConnectorRule[] All =
    [
        new("5000.2.1.2", Severity.Error, RuleTopic.Policy, "The icon has at most 1 MB, read as 1,048,576 bytes.", Size),
        new("5000.2.1.3", Severity.Error, RuleTopic.Policy, "The icon is a PNG; only its head is looked at.", Format),
        new("5000.2.1.4", Severity.Error, RuleTopic.Policy, $"The icon is square, {Smallest} to {Largest} pixels wide: the limits are reported, not published.",
            Dimensions),
        new("5000.2.1.5", Severity.Error, RuleTopic.Policy, "The icon is opaque. That an alpha channel is refused whatever is in it is our reading.", Transparency),
        new("IconNotInBrandColor", Severity.Warning, RuleTopic.Properties,
            "The icon's background is the brand colour. Of the background the pixel at the top left is looked at; where it cannot be read, nothing is said.", Background),
    ];

    private static Node Icon => Node.Nowhere(ConnectorText.IconFile);

    private static IEnumerable<Problem> Size(RuleContext context)
    {
        if (context.Text.Icon is { Length: > MostBytes } icon)
            yield return new(Icon, $"The icon has {icon.Length} bytes, more than {MostBytes}.", "Save it with fewer pixels or colours.");
    }

    private static IEnumerable<Problem> Format(RuleContext context)
    {
        if (context.Text.Icon is not null && context.Icon is null)
            yield return new(Icon, "The icon is no PNG.", "Save the picture as PNG; another name for the file does not make it one.");
    }

    private static IEnumerable<Problem> Dimensions(RuleContext context)
    {
        if (context.Icon is { } icon && (icon.Width != icon.Height || icon.Width is < Smallest or > Largest))
            yield return new(Icon, $"The icon is {icon.Width} × {icon.Height} pixels.",
                $"Make it square, {Smallest} to {Largest} pixels wide; {Largest} × {Largest} is safe.");
    }

    private static IEnumerable<Problem> Transparency(RuleContext context)
    {
        if (context.Icon is { HasTransparency: true })
            yield return new(Icon, "The icon is transparent, or could be: it has an alpha channel or a transparent colour.",
                "Save it without transparency, on the brand colour.");
    }

    private static IEnumerable<Problem> Background(RuleContext context)
    {
        if (context.Icon?.TopLeft is { } pixel && LookRules.Color(context).Text is { } color && LookRules.IsColor(color)
            && !pixel.Equals(color, StringComparison.OrdinalIgnoreCase))
            yield return new(Icon, $"The icon's background is {pixel}, the brand colour {color}.", "Make them one colour.");
    }
}
