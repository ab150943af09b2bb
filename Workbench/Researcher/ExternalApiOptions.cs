using System.ComponentModel.DataAnnotations;

namespace FusionSample.Workbench.Researcher;

/// <summary>What the Researcher has found out of the external API; a fork writes its own into <c>appsettings.json</c>.</summary>
public sealed class ExternalApiOptions
{
    /// <summary>The section in the configuration.</summary>
    public const string Section = "ExternalApi";

    /// <summary>Its name.</summary>
    [Required(ErrorMessage = "ExternalApi:Name is missing: what the external API is called.")]
    public string? Name { get; set; }

    /// <summary>Where it is, by service discovery.</summary>
    [Required(ErrorMessage = "ExternalApi:Address is missing: where the external API is, such as https+http://swapi.")]
    public Uri? Address { get; set; }

    /// <summary>Where its stand-in is made to fail; null where it is the real one.</summary>
    public Uri? Faults { get; set; }

    /// <summary>What is known of it.</summary>
    public IList<ApiFact> Facts { get; } = [];

    /// <summary>A record there and here, to be compared.</summary>
    public IList<SameRecord> Examples { get; } = [];
}

/// <summary>Something that is known, and whence.</summary>
public sealed class ApiFact
{
    /// <summary>What it is about: licence, limits, endpoints.</summary>
    [Required]
    public string? About { get; set; }

    /// <summary>What is known.</summary>
    [Required]
    public string? Text { get; set; }

    /// <summary>Where it was read.</summary>
    [Required]
    public Uri? Source { get; set; }

    /// <summary>When it was read.</summary>
    public DateOnly Read { get; set; }
}

/// <summary>One record by both of its addresses.</summary>
public sealed class SameRecord
{
    /// <summary>What it is.</summary>
    [Required]
    public string? Name { get; set; }

    /// <summary>The path at the external API.</summary>
    [Required]
    public string? There { get; set; }

    /// <summary>The path at the gateway.</summary>
    [Required]
    public string? Here { get; set; }
}
