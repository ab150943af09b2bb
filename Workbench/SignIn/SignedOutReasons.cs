namespace FusionSample.Workbench.SignIn;

/// <summary>Why somebody is not signed in, for the page that says so.</summary>
internal static class SignedOutReasons
{
    public const string CalledOff = "called-off";
    public const string Failed = "failed";
    public const string Refused = "refused";
    public const string Ended = "ended";

    /// <summary>A sentence for a person.</summary>
    public static string Words(string? reason) => reason switch
    {
        CalledOff => "The sign-in was called off.",
        Failed => "The sign-in did not work: it took too long, or sign-in and gateway could not both be reached. Try again; the log of Workbench says more.",
        Refused => "The gateway does not accept this sign-in. If the IT Admin has withdrawn your access, only the IT Admin can give it again.",
        Ended => "Your sign-in has ended: the time is over, or the IT Admin has ended it. Sign in again.",
        _ => "You are signed out.",
    };
}
