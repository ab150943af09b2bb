using FusionSample.ConnectorKit.Definition;

namespace FusionSample.ConnectorTool.Generating;

/// <summary>Says what of a document is not in the connector, beside the result.</summary>
internal static class LostPartsList
{
    // Enough to see what kind of thing a document has; all of a big one would hide what follows.
    private const int MostLines = 20;

    /// <summary>One line each, and how many more there are; nothing where nothing is lost.</summary>
    public static void Say(Screen screen, IReadOnlyList<LostPart> parts)
    {
        if (parts.Count == 0)
            return;
        screen.Say("Not carried over:");
        foreach (var part in parts.Take(MostLines))
            screen.Say($"  #{part.Pointer}: {part.Reason}");
        if (parts.Count > MostLines)
            screen.Say($"  … and {parts.Count - MostLines} more.");
    }
}
