using FusionSample.ConnectorKit.Changes.Kinds;

namespace FusionSample.ConnectorKit.Changes.Connection;

/// <summary>Where the service is.</summary>
internal static class DefinitionHead
{
    public static void Compare(Comparison comparison)
    {
        foreach (var key in (string[])["host", "basePath"])
        {
            var (old, @new) = (comparison.Old.Root[key], comparison.New.Root[key]);
            if (Part(old.Text) == Part(@new.Text))
                continue;
            comparison.Report(ConnectionKinds.AddressChanged, old, @new, $"'{key}' was {Texts.Value(old)} and is {Texts.Value(@new)} now.",
                "Be sure that the service answers at the new address before this is published, and for a while at the old one too.");
        }
    }

    // '/' says as much as nothing, and a host has no case.
    private static string Part(string? text) => (text ?? "").Trim('/').ToLowerInvariant();
}
