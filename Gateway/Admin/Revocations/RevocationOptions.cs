using System.ComponentModel.DataAnnotations;

namespace FusionSample.Gateway.Admin.Revocations;

/// <summary>How long a revocation is kept (section <c>Revocations</c>).</summary>
public sealed class RevocationOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Revocations";

    /// <summary>
    /// The longest life of an access token, after which nothing is left to be refused. Entra ID's live 60 to 90 minutes, those under
    /// continuous access evaluation up to 28 hours
    /// (https://learn.microsoft.com/entra/identity/conditional-access/concept-continuous-access-evaluation). 1 hour to 7 days.
    /// </summary>
    [Range(typeof(TimeSpan), "01:00:00", "7.00:00:00", ErrorMessage = "Revocations:LongestTokenLife must lie between 01:00:00 and 7.00:00:00.")]
    public TimeSpan LongestTokenLife { get; set; } = TimeSpan.FromHours(28);
}
