namespace FusionSample.ExternalServiceAdapter.Upstream.Wire;

/// <summary>One page of a list as SWAPI sends it.</summary>
/// <param name="Count">How many records there are on all pages.</param>
/// <param name="Next">The address of the next page; only whether there is one counts, see <see cref="SwapiLink"/>.</param>
/// <param name="Results">The records of this page.</param>
public sealed record SwapiPage<T>(int Count, string? Next, IReadOnlyList<T> Results);
