namespace FusionSample.ExternalServiceAdapter.Catalogue;

/// <summary>One page of the records that match.</summary>
/// <param name="Records">The records of this page.</param>
/// <param name="Count">How many match in all.</param>
public sealed record ListedRecords<T>(IReadOnlyList<T> Records, int Count)
{
    /// <summary>The same page of something else.</summary>
    public ListedRecords<TOther> Select<TOther>(Func<T, TOther> choice) => new([.. Records.Select(choice)], Count);
}
