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
        Compare(comparison, ConnectorText.DefinitionFile, old.Root.Exists ? null : old.NotJson, @new.Root.Exists ? null : @new.NotJson);
        if (old.Text.Properties is not null && @new.Text.Properties is not null)
            Compare(comparison, ConnectorText.PropertiesFile, old.Properties.Exists ? null : old.PropertiesNotJson, @new.Properties.Exists ? null : @new.PropertiesNotJson);
    }

    private static void Compare(Comparison comparison, string file, JsonFlaw? old, JsonFlaw? @new)
    {
        if (old is not null)
            comparison.Add(ConnectionKinds.NotCompared, file, "", null, $"The old file is not JSON, {old}", "Compare with the file that was published.");
        if (@new is not null)
            comparison.Add(ConnectionKinds.NotCompared, file, null, "", $"The new file is not JSON, {@new}", "Mend it; the rules say where.");
    }
}
