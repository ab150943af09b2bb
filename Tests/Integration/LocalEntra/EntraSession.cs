using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FusionSample.LocalEntra;
using FusionSample.LocalEntra.Tenant;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Integration.LocalEntra;

/// <summary>A LocalEntra, and a client and a browser that talk to it by the RFCs; each test changes what it is about.</summary>
public sealed partial class EntraSession : IAsyncLifetime
{
    public const string RedirectUri = "http://localhost:49152/";

    public static readonly string Verifier = new('v', 64);

    public static readonly string Challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public LocalEntraServer Entra { get; private set; } = null!;

    /// <summary>Follows no redirect.</summary>
    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public string Root => $"{Entra.Url}/{Entra.TenantId}";

    public string Read => $"api://{Entra.ClientId}/Catalogue.Read";

    public Client Tool => Entra.Services.GetRequiredService<Clients>()["tool"];

    public Client Daemon => Entra.Services.GetRequiredService<Clients>()["daemon"];

    /// <summary>Where it listens, whatever its public address says.</summary>
    public int ListeningPort =>
        new Uri(Entra.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    public static async Task<EntraSession> StartAsync(Action<WebApplicationBuilder> configure) =>
        new() { Entra = await LocalEntraServer.StartAsync(configure, Token) };

    public async ValueTask InitializeAsync() => Entra = await LocalEntraServer.StartAsync(cancellationToken: Token);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (Entra is not null)
            await Entra.DisposeAsync();
    }

    /// <summary>The parameters of a good authorization request, with changes; null takes one out.</summary>
    public Dictionary<string, string> Request(params (string Name, string? Value)[] changes) => Change(
        new()
        {
            ["client_id"] = Tool.Id,
            ["redirect_uri"] = RedirectUri,
            ["response_type"] = "code",
            ["scope"] = $"openid profile offline_access {Read}",
            ["state"] = "the-state",
            ["nonce"] = "the-nonce",
            ["code_challenge"] = Challenge,
            ["code_challenge_method"] = "S256",
        },
        changes);

    /// <summary>Opens the sign-in page.</summary>
    public Task<HttpResponseMessage> OpenAsync(Dictionary<string, string> request) =>
        Http.GetAsync(QueryHelpers.AddQueryString($"{Root}/oauth2/v2.0/authorize", request!), Token);

    /// <summary>Opens the page and presses the person's button, with what the page's form really holds.</summary>
    public async Task<HttpResponseMessage> PickAsync(string person, params (string Name, string? Value)[] changes)
    {
        using var page = await OpenAsync(Request(changes));
        var html = await page.Content.ReadAsStringAsync(Token);
        Assert.True(page.IsSuccessStatusCode, $"{(int)page.StatusCode}: {html}");
        var fields = HiddenFields(html);
        fields["person"] = person;
        return await Http.PostAsync($"{Root}/oauth2/v2.0/authorize", new FormUrlEncodedContent(fields), Token);
    }

    /// <summary>The code of a sign-in.</summary>
    public async Task<string> CodeAsync(string person = "maker", params (string Name, string? Value)[] changes)
    {
        using var answer = await PickAsync(person, changes);
        var query = AnswerOf(answer);
        Assert.True(query.ContainsKey("code"), $"No code in {answer.Headers.Location}");
        return query["code"];
    }

    /// <summary>What a redirect carries back to the client.</summary>
    public static Dictionary<string, string> AnswerOf(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return QueryHelpers.ParseQuery(response.Headers.Location!.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
    }

    /// <summary>A token request for a code, with changes.</summary>
    public Task<TokenAnswer> RedeemAsync(string code, params (string Name, string? Value)[] changes) => TokenAsync(Change(
        new()
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = Tool.Id,
            ["redirect_uri"] = RedirectUri,
            ["code"] = code,
            ["code_verifier"] = Verifier,
        },
        changes));

    public Task<TokenAnswer> RefreshAsync(string token, params (string Name, string? Value)[] changes) => TokenAsync(Change(
        new() { ["grant_type"] = "refresh_token", ["client_id"] = Tool.Id, ["refresh_token"] = token }, changes));

    public Task<TokenAnswer> ClientCredentialsAsync(params (string Name, string? Value)[] changes) => TokenAsync(Change(
        new()
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Daemon.Id,
            ["client_secret"] = Daemon.Secret!,
            ["scope"] = $"api://{Entra.ClientId}/.default",
        },
        changes));

    public Task<TokenAnswer> TokenAsync(Dictionary<string, string> form, AuthenticationHeaderValue? authorization = null) =>
        PostAsync("oauth2/v2.0/token", form, authorization);

    public async Task<TokenAnswer> PostAsync(
        string path, Dictionary<string, string> form, AuthenticationHeaderValue? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/{path}") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Authorization = authorization;
        using var response = await Http.SendAsync(request, Token);
        var body = await response.Content.ReadAsStringAsync(Token);
        return new TokenAnswer((int)response.StatusCode, JsonDocument.Parse(body).RootElement, response.Headers);
    }

    public static Dictionary<string, string> HiddenFields(string html) => HiddenField().Matches(html).ToDictionary(
        match => WebUtility.HtmlDecode(match.Groups[1].Value), match => WebUtility.HtmlDecode(match.Groups[2].Value));

    private static Dictionary<string, string> Change(Dictionary<string, string> parameters, (string Name, string? Value)[] changes)
    {
        foreach (var (name, value) in changes)
        {
            parameters.Remove(name);
            if (value is not null)
                parameters[name] = value;
        }

        return parameters;
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenField();
}
