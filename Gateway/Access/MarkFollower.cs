namespace FusionSample.Gateway.Access;

/// <summary>One mark: what this replica has taken over of it. One takeover at a time.</summary>
internal sealed class MarkFollower(IOnMark handler)
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private long? _taken;

    public string Mark => handler.Mark;

    /// <summary>Whether a takeover is under way; whoever need not wait for it leaves it alone.</summary>
    public bool IsBusy => _one.CurrentCount == 0;

    /// <summary>Takes what there is for known, for what is read when it is first needed anyway.</summary>
    public void Begin(long version) => _taken ??= version;

    /// <summary>
    /// Takes the change over if it is not this replica's last one, or in any case. A mark may also shrink: with a copy of the database
    /// from before.
    /// </summary>
    public async Task FollowAsync(long version, bool anyhow, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_taken == version && !anyhow)
                return;
            await handler.TakeOverAsync(cancellationToken);
            _taken = version;
        }
        finally
        {
            _one.Release();
        }
    }
}
