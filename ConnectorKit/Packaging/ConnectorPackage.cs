using FusionSample.ConnectorKit.Settings;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>One way to hand a connector on.</summary>
/// <param name="Suffix">What the file's name has behind the connector's.</param>
/// <param name="MediaType">As it is served.</param>
/// <param name="Purpose">What it is for, in a sentence.</param>
/// <param name="Build">
/// Makes it; always for https, and the same files give the same bytes on every machine. The certification package throws
/// <see cref="PlaceholdersException"/> while the settings are the sample's.
/// </param>
public sealed record ConnectorPackage(string Suffix, string MediaType, string Purpose, Func<ConnectorFiles, byte[]> Build)
{
    /// <summary>Such as <c>StarWars-paconn.zip</c>.</summary>
    public string FileName(ConnectorSettings settings) => settings.Name + Suffix;
}
