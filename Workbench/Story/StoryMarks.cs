using System.Text.Json;
using Microsoft.Extensions.Caching.Distributed;

namespace FusionSample.Workbench.Story;

/// <summary>Which steps were done, by whom and when; for all who look, until somebody begins anew.</summary>
internal sealed class StoryMarks(IDistributedCache cache, TimeProvider time)
{
    private const string Key = "workbench:story";

    // Two people may be done at the same moment.
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>The steps that are done.</summary>
    public async Task<IReadOnlyDictionary<StoryStep, StoryMark>> ReadAsync(CancellationToken cancellationToken) =>
        await cache.GetAsync(Key, cancellationToken) is { } kept ? JsonSerializer.Deserialize<Dictionary<StoryStep, StoryMark>>(kept)! : [];

    /// <summary>Says that a step is done; the first time counts.</summary>
    public async Task DoneAsync(StoryStep step, string person, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var marks = new Dictionary<StoryStep, StoryMark>(await ReadAsync(cancellationToken));
            if (marks.TryAdd(step, new(person, time.GetUtcNow())))
                await cache.SetAsync(Key, JsonSerializer.SerializeToUtf8Bytes(marks), new(), cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Begins anew.</summary>
    public Task ResetAsync(CancellationToken cancellationToken) => cache.RemoveAsync(Key, cancellationToken);
}

/// <summary>Who has done a step, and when.</summary>
/// <param name="Person">The name of who did it.</param>
/// <param name="At">When, in UTC.</param>
internal sealed record StoryMark(string Person, DateTimeOffset At);
