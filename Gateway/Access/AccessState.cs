namespace FusionSample.Gateway.Access;

/// <summary>The last <see cref="AccessList"/> that this replica has read, and whether the store still answers.</summary>
internal sealed class AccessState
{
    private volatile AccessList? _last;
    private volatile bool _isCurrent;

    /// <summary>Null until the store has been read once: until then nobody is let in, for a revocation may be among what is not known.</summary>
    public AccessList? Last => _last;

    /// <summary>Whether the store answered when it was last asked. While it does not, tokens are checked against <see cref="Last"/>, and keys are refused.</summary>
    public bool IsCurrent => _isCurrent;

    public void Read(AccessList list)
    {
        _last = list;
        _isCurrent = true;
    }

    public void Lost() => _isCurrent = false;
}
