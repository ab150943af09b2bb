using FusionSample.ConnectorKit.Changes.Connection;
using FusionSample.ConnectorKit.Changes.Operations;
using FusionSample.ConnectorKit.Rules;

namespace FusionSample.ConnectorKit.Changes;

/// <summary>Compares two versions of a connector and says what the newer one does to apps and flows that were made with the older.</summary>
public static class ConnectorChanges
{
    /// <summary>
    /// All changes at once, by file, then place, then kind. Each place is named once, however many operations lead to it. What only adds,
    /// texts for people, and the order of keys are no changes; but Power Apps goes by the order of a body's required properties.
    /// </summary>
    /// <param name="old">The version that apps and flows were made with; anything may stand in its files.</param>
    /// <param name="new">The version that is to replace it. Connections are compared where both have apiProperties.</param>
    public static IReadOnlyList<Change> Compare(ConnectorText old, ConnectorText @new)
    {
        var comparison = Comparison.Of(old, @new);
        ReadableFiles.Compare(comparison);
        if (comparison is { Old.Context.Root.IsObject: true, New.Context.Root.IsObject: true })
        {
            DefinitionHead.Compare(comparison);
            SecuritySchemes.Compare(comparison);
            SecurityRequirements.Compare(comparison);
            OperationComparison.Compare(comparison);
        }

        ConnectionParameters.Compare(comparison);
        return
        [
            .. comparison.Changes()
                .OrderBy(change => change.File, StringComparer.Ordinal)
                .ThenBy(change => change.Pointer, StringComparer.Ordinal)
                .ThenBy(change => change.Kind, StringComparer.Ordinal),
        ];
    }
}
