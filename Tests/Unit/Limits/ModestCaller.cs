namespace FusionSample.Tests.Unit.Limits;

/// <summary>Calls only when it then has called less often in 60 s than the limit less one block for each of two gateways.</summary>
internal sealed class ModestCaller
{
    private const int Most = Traffic.Limit - (2 * Traffic.Block) - 1;

    private readonly Queue<TimeSpan> _calls = new();

    public bool MayCall(TimeSpan now)
    {
        while (_calls.TryPeek(out var first) && now - first >= TimeSpan.FromSeconds(60))
            _calls.Dequeue();
        if (_calls.Count >= Most)
            return false;
        _calls.Enqueue(now);
        return true;
    }
}
