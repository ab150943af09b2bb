using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Settings;

namespace FusionSample.ConnectorKit.Packaging.Solutions;

/// <summary>
/// What differs between test and production, as far as the platform documents a reference for it: in host, base path, client id, secret,
/// login and refresh addresses. Tenant and resource are values, and the secret is nowhere.
/// </summary>
internal sealed class ConnectorVariables
{
    private readonly EnvironmentVariable _host;
    private readonly EnvironmentVariable _client;
    private readonly EnvironmentVariable _login;

    public ConnectorVariables(ConnectorSettings settings)
    {
        var names = new SolutionNames(settings);
        var (title, signIn) = (settings.Title, settings.SignIn);
        _host = Variable("Host", "Host", "The host at which the service is called, without https and without a path.", settings.Host);
        _client = Variable("ClientId", "Client ID", "The client ID of the connector's own app registration.", signIn.ClientId);
        _login = Variable("LoginUrl", "Login URL", "Where people sign in.", signIn.Authority.OriginalString);

        EnvironmentVariable Variable(string name, string displayName, string description, string value) =>
            new(names.Variable(name), $"{title}: {displayName}", description, value);
    }

    public IEnumerable<EnvironmentVariable> All => [_host, _client, _login];

    /// <summary>
    /// The files with the variables in place of the values. The definition's own security definitions keep the defaults: the platform
    /// signs in by the connection parameters, and the addresses there must be addresses.
    /// </summary>
    public ConnectorFiles PutInto(ConnectorFiles files)
    {
        var settings = files.Settings with
        {
            SignIn = files.Settings.SignIn with { Authority = new Uri(_login.Reference, UriKind.Relative), ClientId = _client.Reference },
        };
        var definition = files.Definition.DeepClone().AsObject();
        definition["host"] = JsonValue.Create(_host.Reference);
        return files with { Settings = settings, Definition = definition, Properties = ApiProperties.Create(settings, definition) };
    }
}
