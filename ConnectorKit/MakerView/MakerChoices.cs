using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.MakerView;

/// <summary>Reads an enumeration with its display names. Power Automate shows them always, Power Apps with the format 'enum' alone (trap 10).</summary>
internal static class MakerChoices
{
    // Nobody scrolls through more.
    private const int Most = 1_000;

    public static IReadOnlyList<MakerChoice> Of(Node node)
    {
        var names = node["x-ms-enum-values"].Items.ToLookup(named => named["value"].Canonical, named => named["displayName"].Text);
        return
        [
            .. node["enum"].Items.Take(Most).Select(value => new MakerChoice(
                value.Raw, names[value.Canonical].FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? value.Text ?? value.Raw)),
        ];
    }
}
