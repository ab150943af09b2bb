using System.ComponentModel.DataAnnotations;

namespace FusionSample.Gateway.Admin.Requests;

/// <summary>Text of one line: no control character, which would forge a line in a log, and none that PostgreSQL cannot keep.</summary>
internal sealed class PlainTextAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not string text || !text.Any(char.IsControl);
}
