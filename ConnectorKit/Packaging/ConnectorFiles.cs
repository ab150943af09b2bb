using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Settings;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>The published files of one connector: what every package is made of.</summary>
/// <param name="Settings">What the files were derived from.</param>
/// <param name="Definition">apiDefinition.swagger.json.</param>
/// <param name="Properties">apiProperties.json.</param>
/// <param name="Icon">icon.png.</param>
/// <param name="Readme">readme.md, for the connector repository.</param>
/// <param name="Intro">intro.md, for certification.</param>
public sealed record ConnectorFiles(
    ConnectorSettings Settings, JsonObject Definition, JsonObject Properties, byte[] Icon, string Readme, string Intro);
