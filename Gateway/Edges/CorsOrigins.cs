using System.ComponentModel.DataAnnotations;

namespace FusionSample.Gateway.Edges;

/// <summary>The web pages that may call the gateway from a browser (section <c>Cors</c>).</summary>
public sealed class CorsOrigins : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Cors";

    /// <summary>Scheme, host and port each. None by default: Power Platform calls from its servers and needs none.</summary>
    public IList<string> Origins { get; } = [];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from origin in Origins.Index()
        where !(Uri.TryCreate(origin.Item, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.GetLeftPart(UriPartial.Authority) == origin.Item)
        select new ValidationResult(
            $"{Section}:{nameof(Origins)}:{origin.Index} must be scheme, host and port of one web page, such as https://app.contoso.com, not '{origin.Item}'.");
}
