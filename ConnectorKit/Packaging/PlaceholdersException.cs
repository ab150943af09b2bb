using FusionSample.ConnectorKit.Settings;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>A package is refused because the settings still hold the sample's values.</summary>
public sealed class PlaceholdersException(IReadOnlyList<Placeholder> placeholders) : Exception(Say(placeholders))
{
    /// <summary>What must change, never empty.</summary>
    public IReadOnlyList<Placeholder> Placeholders => placeholders;

    private static string Say(IReadOnlyList<Placeholder> placeholders) =>
        $"Nothing to certify yet. Change in {ConnectorSettings.FileName}, then write the connector anew:\n"
        + string.Join('\n', placeholders.Select(each => $"- {each.Key} ({each.Value}): {each.Remedy}"));
}
