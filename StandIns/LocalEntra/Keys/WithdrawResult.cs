namespace FusionSample.LocalEntra.Keys;

/// <summary>How a withdrawal ended.</summary>
public enum WithdrawResult
{
    /// <summary>It is no longer published.</summary>
    Withdrawn,

    /// <summary>No published key has that id.</summary>
    Unknown,

    /// <summary>It signs at the moment; another has to be used first.</summary>
    InUse,
}
