using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.MakerView;

/// <summary>Reads an enumeration with its display names. Power Automate shows them always, Power Apps with the format 'enum' alone (trap 10).</summary>
internal static class MakerChoices
{
    public static IReadOnlyList<MakerChoice> Of(Node node)
    {
        var names = node["x-ms-enum-values"].Items.ToLookup(named => named["value"].Canonical, named => named["displayName"].Text);
        return
        [
            .. node["enum"].Items.Select(value => new MakerChoice(
                value.Raw, names[value.Canonical].FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? value.Text ?? value.Raw)),
        ];
    }
}
