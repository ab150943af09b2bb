using System.Text.Json;
using FusionSample.ConnectorKit.Packaging;
using FusionSample.ConnectorKit.Settings;
using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Connector;

/// <summary>
/// Outside Development the published connector must not name the sample's publisher: whoever finds a fault would write to example.com.
/// </summary>
internal sealed class PublisherCheck(IHostEnvironment environment) : IValidateOptions<ConnectorOptions>
{
    private static readonly string[] Published = ["publisher", "contact.name", "contact.url", "contact.email", "website", "privacyPolicy"];

    public ValidateOptionsResult Validate(string? name, ConnectorOptions options)
    {
        if (environment.IsDevelopment() || ReadOrNull() is not { } settings)
            return ValidateOptionsResult.Success;
        var left = Placeholders.In(settings).Where(one => Published.Contains(one.Key))
            .Select(one => $"{ConnectorFolder.Name}/{ConnectorSettings.FileName} still has '{one.Value}' as {one.Key}. It must be yours: {one.Remedy}")
            .ToList();
        return left.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(left);
    }

    // A file that is missing or broken is refused by who reads it for the page, with its name.
    private ConnectorSettings? ReadOrNull()
    {
        try
        {
            return ConnectorSettings.Parse(File.ReadAllText(Path.Combine(environment.ContentRootPath, ConnectorFolder.Name, ConnectorSettings.FileName)));
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or JsonException)
        {
            return null;
        }
    }
}
