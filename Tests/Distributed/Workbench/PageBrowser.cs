using System.Net;
using System.Text.RegularExpressions;
using FusionSample.Tests.Integration.LocalEntra;

namespace FusionSample.Tests.Distributed.Workbench;

/// <summary>A browser without scripts: cookies, redirects, and the two forms of a sign-in.</summary>
internal sealed partial class PageBrowser(RunningWorkshop workshop) : IDisposable
{
    // It sends 'Secure' cookies to http://localhost, as browsers do and HttpClient does not.
    private readonly Dictionary<string, string> _cookies = [];
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });

    /// <summary>Every Set-Cookie so far.</summary>
    public List<string> SetCookies { get; } = [];

    /// <summary>Everything that Workbench has answered so far, headers too.</summary>
    public List<string> Answers { get; } = [];

    /// <summary>The cookies that are sent.</summary>
    public IReadOnlyDictionary<string, string> Cookies => _cookies;

    private Uri Root => new(workshop.Addresses["workbench"]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A page, redirects within Workbench followed.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => FollowAsync(HttpMethod.Get, new Uri(Root, path), null);

    /// <summary>A form's answer.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) => FollowAsync(HttpMethod.Post, new Uri(Root, path), fields);

    /// <summary>Signs somebody in, as they would who click.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string person, string path = "/")
    {
        using var picker = await GetAsync(path);
        var fields = EntraSession.HiddenFields(await picker.Content.ReadAsStringAsync(Token));
        fields["person"] = person;
        using var picked = await FollowAsync(HttpMethod.Post, picker.RequestMessage!.RequestUri!, fields);
        var page = await picked.Content.ReadAsStringAsync(Token);
        return await FollowAsync(HttpMethod.Post, new Uri(FormAction().Match(page).Groups[1].Value), EntraSession.HiddenFields(page));
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> FollowAsync(HttpMethod method, Uri address, IEnumerable<KeyValuePair<string, string>>? fields)
    {
        for (var step = 0; step < 10; step++)
        {
            using var request = new HttpRequestMessage(method, address) { Content = fields is null ? null : new FormUrlEncodedContent(fields) };
            var isWorkbench = address.Authority == Root.Authority;
            if (isWorkbench && _cookies.Count > 0)
                request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var response = await _http.SendAsync(request, Token);
            if (isWorkbench)
                await KeepAsync(response);
            if (response.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.SeeOther))
                return response;
            (method, address, fields) = (HttpMethod.Get, new Uri(address, response.Headers.Location!), null);
            response.Dispose();
        }

        throw new InvalidOperationException("Too many redirects.");
    }

    private async Task KeepAsync(HttpResponseMessage response)
    {
        Answers.Add(response.Headers + await response.Content.ReadAsStringAsync(Token));
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            SetCookies.Add(cookie);
            var (name, value) = (cookie[..cookie.IndexOf('=')], cookie[(cookie.IndexOf('=') + 1)..cookie.IndexOf(';')]);
            if (value.Length == 0)
                _cookies.Remove(name);
            else
                _cookies[name] = value;
        }
    }

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\"")]
    private static partial Regex FormAction();
}
