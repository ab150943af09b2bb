namespace FusionSample.Gateway.Exposure;

/// <summary>What stays open in Development although others than this machine can reach the gateway (section <c>Exposure</c>).</summary>
public sealed class ExposureOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Exposure";

    /// <summary>Administration, <c>/admin</c>.</summary>
    public bool OpenAdmin { get; set; }

    /// <summary>The tokens of the sign-in stand-in, which gives one to anybody who asks.</summary>
    public bool AcceptStandInTokens { get; set; }
}
