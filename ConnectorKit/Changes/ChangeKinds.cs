using FusionSample.ConnectorKit.Changes.Kinds;

namespace FusionSample.ConnectorKit.Changes;

/// <summary>
/// Everything that a comparison can say. The platform's own is a closed service: nine of its names are public, more of its messages are
/// seen in the reviews of published connectors, so <see cref="ChangeKind.About"/> says where a kind of ours has such a counterpart.
/// </summary>
public static class ChangeKinds
{
    /// <summary>Every kind, by subject. What only adds (an operation, an optional input, a field of an answer, a text) is no kind.</summary>
    public static IReadOnlyList<ChangeKind> All { get; } =
        [.. ConnectionKinds.All, .. OperationKinds.All, .. InputKinds.All, .. OutputKinds.All, .. DynamicKinds.All];

    /// <summary>The kind of that name; null where there is none.</summary>
    public static ChangeKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
