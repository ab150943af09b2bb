using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using FusionSample.Gateway.Store;
using Microsoft.AspNetCore.Mvc;

namespace FusionSample.Gateway.Admin.Requests;

/// <summary>Why something is done that explains itself: in the body, or in the address where a request has none.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed class OptionalReason
{
    /// <summary>In the IT Admin's words.</summary>
    [FromQuery(Name = "reason")]
    [StringLength(AuditEvent.MaxReasonLength, ErrorMessage = Reason.TooLong)]
    [PlainText(ErrorMessage = Reason.NotPlain)]
    [JsonPropertyName("reason")]
    public string? Text { get; init; }
}
