using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FusionSample.ConnectorKit.Settings;

/// <summary>
/// What a fork must change, in one file beside the published ones: who publishes the connector, where it is reached, what it looks
/// like. Everything else of a connector's files is derived from it and from the endpoints.
/// </summary>
public sealed record ConnectorSettings
{
    /// <summary>The file's name.</summary>
    public const string FileName = "connector.settings.json";

    /// <summary>The name in file names and in a solution: letters and digits, beginning with a letter.</summary>
    public required string Name { get; init; }

    /// <summary>What a maker reads in the list of connectors; at most 30 characters (FieldLengthNotInRange).</summary>
    public required string Title { get; init; }

    /// <summary>30 to 500 characters (FieldLengthNotInRange).</summary>
    public required string Description { get; init; }

    /// <summary>The definition's version, three numbers.</summary>
    public required string Version { get; init; }

    /// <summary>The organisation that publishes the connector.</summary>
    public required string Publisher { get; init; }

    /// <summary>The owner of the service behind the connector.</summary>
    public required string StackOwner { get; init; }

    /// <summary>Whom a maker asks for help.</summary>
    public required ConnectorContact Contact { get; init; }

    /// <summary>The service's website (connector metadata 'Website').</summary>
    public required Uri Website { get; init; }

    /// <summary>Its privacy policy (connector metadata 'Privacy policy').</summary>
    public required Uri PrivacyPolicy { get; init; }

    /// <summary>One or two of the product's categories (InvalidConnectorCategory, TooManyConnectorCategories).</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Host, and port where there is one, at which the connector is called; always by https.</summary>
    public required string Host { get; init; }

    /// <summary># and six hexadecimal digits; not white and not the default #007ee5.</summary>
    public required string BrandColor { get; init; }

    /// <summary>How a person signs in.</summary>
    public required ConnectorSignIn SignIn { get; init; }

    /// <summary>The Dataverse publisher of the solution.</summary>
    public required ConnectorSolution Solution { get; init; }

    /// <summary>Reads the file; a key that is missing or not known, and a value that no connector can have, is an error.</summary>
    /// <exception cref="InvalidDataException">The text is not such a file; the message names every wrong key.</exception>
    public static ConnectorSettings Parse(string json)
    {
        ConnectorSettings settings;
        try
        {
            settings = JsonSerializer.Deserialize<ConnectorSettings>(json, Json) ?? throw new JsonException("The file is empty.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException(InPlainWords(wrong), wrong);
        }

        return SettingsCheck.Errors(settings) is { Count: > 0 } errors ? throw new InvalidDataException(string.Join(' ', errors)) : settings;
    }

    // The serializer speaks to who wrote this class, and counts lines from 0.
    private static string InPlainWords(JsonException wrong) => wrong switch
    {
        { LineNumber: { } line, Path: { Length: > 2 } path } => $"Line {line + 1}: '{path[2..]}' is not a key of this file, or its value is of the wrong kind.",
        { LineNumber: { } line } => $"Line {line + 1}, or the one before it, is not valid JSON.",
        _ => wrong.Message,
    };

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // The serializer would name some of the missing keys, and only these: the check names all, beside the values that are wrong.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NothingRequired } },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private static void NothingRequired(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            property.IsRequired = false;
    }
}

/// <summary>All three are required of a certified connector.</summary>
/// <param name="Name">A team, not a person.</param>
/// <param name="Url">Its support page.</param>
/// <param name="Email">Its address, in ASCII (ContactEmailNotValid).</param>
public sealed record ConnectorContact(string Name, Uri Url, string Email);

/// <summary>The sign-in with a work account (the platform's identity provider 'aad').</summary>
/// <param name="Authority">Where one signs in: <c>https://login.microsoftonline.com</c>.</param>
/// <param name="TenantId">The directory; 'common' for every one.</param>
/// <param name="Resource">The API's application id URI, without the scope.</param>
/// <param name="Scope">The delegated scope's name alone.</param>
/// <param name="ClientId">The connector's own registration, which is not the API's (AADSTS90009).</param>
public sealed record ConnectorSignIn(Uri Authority, string TenantId, string Resource, string Scope, string ClientId);

/// <summary>Who stands behind the solution in Dataverse.</summary>
/// <param name="PublisherName">The publisher's unique name: letters and digits.</param>
/// <param name="Prefix">The customization prefix, 2 to 8 lower-case letters and digits, beginning with a letter and not with 'mscrm'.</param>
/// <param name="OptionValuePrefix">10000 to 99999.</param>
public sealed record ConnectorSolution(string PublisherName, string Prefix, int OptionValuePrefix);
