using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Text.Json.Serialization;
using FusionSample.Gateway.Admin.Requests;
using FusionSample.Gateway.Authentication;
using FusionSample.Gateway.Store;

namespace FusionSample.Gateway.Admin.Revocations;

/// <summary>Whose tokens the IT Admin wants refused. A member that is not known is refused.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed class RevocationRequest : IValidatableObject
{
    /// <summary>What <see cref="Subject"/> is.</summary>
    [Required(ErrorMessage = "'kind' is missing: user, application or token.")]
    [AllowedValues("user", "application", "token", null, "", ErrorMessage = "'kind' must be user, application or token.")]
    public string? Kind { get; init; }

    /// <summary>The user's object id, the application's client id or the token's <c>uti</c>.</summary>
    [Required(ErrorMessage = "'subject' is missing: the user's object id, the application's client id or the token's 'uti'.")]
    [StringLength(Revocation.MaxSubjectLength - 12, ErrorMessage = "'subject' must not be longer than 88 characters.")]
    [RegularExpression("[!-~]+", ErrorMessage = "'subject' must be an id, without spaces.")]
    public string? Subject { get; init; }

    /// <summary>Why.</summary>
    [Required(ErrorMessage = "'reason' is missing: say why, for the audit.")]
    [StringLength(AuditEvent.MaxReasonLength, ErrorMessage = Requests.Reason.TooLong)]
    [PlainText(ErrorMessage = Requests.Reason.NotPlain)]
    public string? Reason { get; init; }

    internal RevocationKind OfKind => Enum.Parse<RevocationKind>(Kind!, ignoreCase: true);

    /// <summary>As a token's claim would write it: Entra ID's ids are GUIDs in lower case.</summary>
    internal string Id => Guid.TryParse(Subject, out var id) ? id.ToString() : Subject!;

    /// <summary>Whether it would end the asker's own sign-in, and with it the means to lift it.</summary>
    internal bool IsOf(ClaimsPrincipal admin) => OfKind switch
    {
        RevocationKind.User => Id == Caller.Of(admin).Id,
        RevocationKind.Token => Subject == admin.FindFirstValue("uti"),
        _ => false,
    };

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kind is "user" or "application" && !Guid.TryParse(Subject, out _))
            yield return new ValidationResult($"'subject' must be the {Kind}'s id, a GUID.", ["subject"]);
    }
}
