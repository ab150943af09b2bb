using System.Text.RegularExpressions;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes.Operations;

/// <summary>Paths with the names of their parameters left out: a renamed parameter does not make another path.</summary>
internal static partial class PathTemplate
{
    public static string Shape(string path) => Variable.Replace(path, "{}");

    /// <summary>With what stands before all paths, so that it makes no difference which of the two holds a part.</summary>
    public static string Whole(Edition edition, Operation operation) => (edition.Root["basePath"].Text ?? "").TrimEnd('/') + Shape(operation.Path);

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Variable { get; }
}
