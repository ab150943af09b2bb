using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace FusionSample.Gateway.Admin.Requests;

/// <summary>Which page of a list of what happened, and when it happened.</summary>
public class TimeQuery : PageQuery, IValidatableObject
{
    /// <summary>At this time or later.</summary>
    [FromQuery(Name = "from")]
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this time.</summary>
    [FromQuery(Name = "to")]
    public DateTimeOffset? To { get; init; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From >= To)
            yield return new ValidationResult("'to' must be later than 'from'.", ["to"]);
    }
}
