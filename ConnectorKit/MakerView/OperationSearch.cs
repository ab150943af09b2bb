using FusionSample.ConnectorKit.Annotations;

namespace FusionSample.ConnectorKit.MakerView;

/// <summary>Finds operations as the designers' search does.</summary>
internal static class OperationSearch
{
    private static readonly Visibility[] Order = [Visibility.Important, Visibility.Normal, Visibility.Advanced];

    public static IReadOnlyList<MakerOperation> In(IEnumerable<MakerOperation> operations, string? search, bool all)
    {
        var words = (search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return
        [
            .. operations.Where(operation => operation.IsShown)
                .Where(operation => all || words.Length > 0 || operation.Visibility is not Visibility.Advanced)
                .Where(operation => words.All(word => Has(operation, word)))
                .OrderBy(operation => Array.IndexOf(Order, operation.Visibility)),
        ];
    }

    private static bool Has(MakerOperation operation, string word) =>
        operation.Title.Contains(word, StringComparison.OrdinalIgnoreCase)
        || operation.Id.Contains(word, StringComparison.OrdinalIgnoreCase)
        || operation.Description?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
