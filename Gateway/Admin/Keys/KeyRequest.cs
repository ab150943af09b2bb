using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using FusionSample.Gateway.Admin.Requests;
using FusionSample.Gateway.Store;

namespace FusionSample.Gateway.Admin.Keys;

/// <summary>The key that the IT Admin asks for. A member that is not known is refused: one that is misspelt would give another key.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed class KeyRequest
{
    private const int DefaultDays = 30;

    /// <summary>Who will hold it.</summary>
    [Required(ErrorMessage = "'owner' is missing: say who will hold the key.")]
    [StringLength(StoredKey.MaxOwnerLength, ErrorMessage = "'owner' must not be longer than 100 characters.")]
    [PlainText(ErrorMessage = "'owner' must be one line of plain text.")]
    public string? Owner { get; init; }

    /// <summary>What it may do.</summary>
    [Required(ErrorMessage = "'role' is missing: Maker, Researcher or ProDev.")]
    [AllowedValues("Maker", "Researcher", "ProDev", null, "", ErrorMessage = "'role' must be Maker, Researcher or ProDev. Administration takes a person who signs in.")]
    public string? Role { get; init; }

    /// <summary>1 to 365; 30 when left out.</summary>
    [Range(1, 365, ErrorMessage = "'expiresInDays' must be a whole number from 1 to 365.")]
    public int? ExpiresInDays { get; init; }

    /// <summary>Why, for the audit.</summary>
    [StringLength(AuditEvent.MaxReasonLength, ErrorMessage = Requests.Reason.TooLong)]
    [PlainText(ErrorMessage = Requests.Reason.NotPlain)]
    public string? Reason { get; init; }

    internal TimeSpan Life => TimeSpan.FromDays(ExpiresInDays ?? DefaultDays);
}
