using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace FusionSample.ServiceDefaults.GatewayToken;

/// <summary>The key that gateway and adapter share (section <c>GatewayToken</c>).</summary>
public sealed class GatewayTokenOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "GatewayToken";

    /// <summary>The fewest characters of a key: 43 letters and digits carry 256 bits, what HS256 asks for (RFC 7518, 3.2).</summary>
    public const int MinKeyLength = 43;

    /// <summary>The shared secret; Workshop and AppHost make one, a deployment brings its own.</summary>
    public string Key { get; set; } = "";

    /// <summary>The key in the form that signs and checks. A method, because validation reads every property.</summary>
    public SymmetricSecurityKey ToSecurityKey() => new(Encoding.UTF8.GetBytes(Key));

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Key.Length < MinKeyLength)
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(Key)} (environment variable {Section}__{nameof(Key)}) must have at least {MinKeyLength} characters, "
                + "the same for gateway and adapter. Make one with: openssl rand -base64 48");
        }
    }
}
