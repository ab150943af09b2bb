using FusionSample.ConnectorKit.Changes.Kinds;
using FusionSample.ConnectorKit.Rules;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes;

/// <summary>Files of which nothing can be said.</summary>
internal static class ReadableFiles
{
    public static void Compare(Comparison comparison)
    {
        var (old, @new) = (comparison.Old.Context, comparison.New.Context);
        Compare(comparison, ConnectorText.DefinitionFile, Flaw(old.Root, old.NotJson), Flaw(@new.Root, @new.NotJson));
        if (old.Text.Properties is not null && @new.Text.Properties is not null)
            Compare(comparison, ConnectorText.PropertiesFile, Flaw(old.Properties, old.PropertiesNotJson), Flaw(@new.Properties, @new.PropertiesNotJson));
    }

    private static JsonFlaw? Flaw(Node root, JsonFlaw? flaw) => root.IsObject ? null : root.Exists ? new(1, "It holds no object.") : flaw;

    private static void Compare(Comparison comparison, string file, JsonFlaw? old, JsonFlaw? @new)
    {
        if (old is not null)
            comparison.Add(ConnectionKinds.NotCompared, file, "", null, old.After("The old file cannot be used"), "Compare with the file that was published.");
        if (@new is not null)
            comparison.Add(ConnectionKinds.NotCompared, file, null, "", @new.After("The new file cannot be used"), "Mend it; the rules say where.");
    }
}
