namespace FusionSample.ConnectorKit.Changes;

/// <summary>
/// How much a comparison may do. Two definitions whose references lead in circles of different lengths meet in every combination, and a
/// place may have a pointer of a megabyte: hostile, but no reason to hang.
/// </summary>
internal sealed class Budget
{
    // No published definition takes a twentieth.
    private const int Most = 1_000_000;

    private int _left = Most;

    public bool IsSpent => _left <= 0;

    /// <summary>Takes so many steps; false where there are none left.</summary>
    public bool Spend(int steps)
    {
        _left = steps < _left ? _left - steps : 0;
        return !IsSpent;
    }
}
