using System.Net;

namespace FusionSample.Tests.Support;

/// <summary>An external API that answers what a test says; a path that the test did not name fails it.</summary>
internal sealed class StubUpstream(Dictionary<string, Func<HttpResponseMessage>> answers) : HttpMessageHandler
{
    public HttpClient Client => new(this) { BaseAddress = new Uri("http://upstream.example/api/") };

    public static Func<HttpResponseMessage> Json(string body) =>
        () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.PathAndQuery["/api/".Length..];
        Assert.True(answers.ContainsKey(path), $"A call that nobody expected: {request.RequestUri}");
        return Task.FromResult(answers[path]());
    }
}
