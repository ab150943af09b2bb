using System.Text.Json;
using FusionSample.LocalEntra.Tenant;
using Microsoft.Extensions.Options;

namespace FusionSample.LocalEntra;

/// <summary>LocalEntra inside a test's own process, on a free port. The machine's configuration has no say in it.</summary>
public sealed class LocalEntraServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    private LocalEntraServer(WebApplication app) => _app = app;

    /// <summary>Its address, without a slash at the end.</summary>
    public string Url => _app.Services.GetRequiredService<EntraUrls>().Base;

    /// <summary>The <c>iss</c> of its tokens.</summary>
    public string Issuer => _app.Services.GetRequiredService<EntraUrls>().Issuer;

    /// <summary>The tenant's id.</summary>
    public string TenantId => Options.TenantId;

    /// <summary>The client id of the API that its access tokens are for.</summary>
    public string ClientId => Options.ClientId;

    /// <summary>The running service: <c>TokenFactory</c> for wrong tokens, <c>SigningKeys</c> to rotate, <c>Clients</c> for secrets.</summary>
    public IServiceProvider Services => _app.Services;

    private LocalEntraOptions Options => Services.GetRequiredService<IOptions<LocalEntraOptions>>().Value;

    /// <summary>Starts one.</summary>
    /// <param name="configure">Sets configuration or services, a <see cref="TimeProvider"/> say, before the service adds its own.</param>
    /// <param name="cancellationToken">Calls the start off.</param>
    public static async Task<LocalEntraServer> StartAsync(
        Action<WebApplicationBuilder>? configure = null, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        configure?.Invoke(builder);
        builder.AddLocalEntra();

        var app = builder.Build();
        app.MapLocalEntra();
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new LocalEntraServer(app);
    }

    /// <summary>The keys and values of a gateway's configuration that trusts this server.</summary>
    public Dictionary<string, string?> GatewaySettings() => new()
    {
        ["AzureAd:Instance"] = Url,
        ["AzureAd:TenantId"] = TenantId,
        ["AzureAd:ClientId"] = ClientId,
        ["AzureAd:RequireHttpsMetadata"] = "false",
        ["AzureAd:TokenValidationParameters:ValidIssuer"] = Issuer,
    };

    /// <summary>A person's access token.</summary>
    /// <param name="person"><c>maker</c>, <c>researcher</c>, <c>prodev</c> or <c>itadmin</c>.</param>
    /// <param name="scope">The scopes with spaces between; the person's own when left out, none when empty.</param>
    /// <param name="cancellationToken">Calls it off.</param>
    public Task<string> TokenForAsync(string person, string? scope = null, CancellationToken cancellationToken = default) =>
        _http.GetStringAsync(
            $"{Url}/{TenantId}/dev/token/{person}" + (scope is null ? "" : $"?scope={Uri.EscapeDataString(scope)}"), cancellationToken);

    /// <summary>An application's access token by client credentials.</summary>
    /// <param name="client">The short name of a confidential client.</param>
    /// <param name="cancellationToken">Calls it off.</param>
    public async Task<string> TokenForApplicationAsync(string client = "daemon", CancellationToken cancellationToken = default)
    {
        var application = Services.GetRequiredService<Clients>()[client];
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = application.Id,
            ["client_secret"] = application.Secret ?? "",
            ["scope"] = $"api://{ClientId}/.default",
        });
        using var response = await _http.PostAsync($"{Url}/{TenantId}/oauth2/v2.0/token", form, cancellationToken);
        var answer = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return answer.GetProperty("access_token").GetString()!;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}
