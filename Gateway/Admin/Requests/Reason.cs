using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using FusionSample.Gateway.Store;

namespace FusionSample.Gateway.Admin.Requests;

/// <summary>Why something is done that needs a reason.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed class Reason
{
    internal const string TooLong = "'reason' must not be longer than 500 characters.";
    internal const string NotPlain = "'reason' must be one line of plain text.";

    /// <summary>In the IT Admin's words.</summary>
    [Required(ErrorMessage = "'reason' is missing: say why, for the audit.")]
    [StringLength(AuditEvent.MaxReasonLength, ErrorMessage = TooLong)]
    [PlainText(ErrorMessage = NotPlain)]
    [JsonPropertyName("reason")]
    public string? Text { get; init; }
}
