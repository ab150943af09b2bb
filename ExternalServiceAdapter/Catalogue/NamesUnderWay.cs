using FusionSample.ExternalServiceAdapter.Cache;

namespace FusionSample.ExternalServiceAdapter.Catalogue;

/// <summary>Names that are being read, while something else may be.</summary>
/// <param name="reads">The reads by resource.</param>
/// <param name="pausedUntil">When names that are not read at present will be; null where all are.</param>
/// <param name="time">The time.</param>
public sealed class NamesUnderWay(
    IReadOnlyDictionary<string, Task<Told<IReadOnlyDictionary<int, string>>?>> reads, DateTimeOffset? pausedUntil, TimeProvider time)
{
    private readonly long _begun = time.GetTimestamp();

    /// <summary>Tells something that is made of a record and of the names, as far as these are there in time.</summary>
    public async Task<Told<TRecord>> TellAsync<TWire, TRecord>(Told<TWire> told, Func<TWire, ReferenceNames, TRecord> shape, CancellationToken cancellationToken)
    {
        var left = NameLookup.Patience - time.GetElapsedTime(_begun);
        try
        {
            await Task.WhenAll(reads.Values).WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // What is there by now has to do.
        }

        var names = new Dictionary<string, IReadOnlyDictionary<int, string>>();
        var all = told;
        foreach (var (resource, read) in reads)
        {
            if (read is { IsCompletedSuccessfully: true, Result: { } known })
            {
                names[resource] = known.Value;
                all = all.With(all.Value, known);
            }
        }

        // An answer without names is made again as soon as there may be some.
        var now = time.GetUtcNow();
        if (names.Count < reads.Count)
            all = all.KeptUntil(reads.Values.All(read => read.IsCompleted) ? now + NameLookup.PauseAfterFailure : now);
        if (pausedUntil is { } until)
            all = all.KeptUntil(until);
        return all.With(shape(all.Value, new ReferenceNames(names)));
    }
}
