using FusionSample.Gateway.Limits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace FusionSample.Tests.Integration.Limits;

/// <summary>The sizes that Kestrel is told, asked over a socket just below and just above.</summary>
public class RequestSizeTests : IAsyncLifetime
{
    private readonly HttpClient _client = new();

    private WebApplication? _app;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(RequestSizes.Apply);
        _app = builder.Build();
        _app.Run(context => context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted));
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app!.DisposeAsync();
    }

    [Theory]
    [InlineData(8000, 200)]
    [InlineData(8200, 414)]
    public async Task The_request_line(int bytes, int status) => Assert.Equal(status, await SendAsync(new(HttpMethod.Get, new string('a', bytes))));

    [Theory]
    [InlineData(32_000, 200)]
    [InlineData(33_000, 431)]
    public async Task The_headers_together(int bytes, int status) => Assert.Equal(status, await SendAsync(new(HttpMethod.Get, "")
    {
        Headers = { { "Authorization", "Bearer " + new string('a', bytes) } },
    }));

    [Theory]
    [InlineData(60, 200)]
    [InlineData(65, 431)]
    public async Task The_number_of_headers(int count, int status)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "");
        for (var i = 0; i < count; i++)
            request.Headers.Add($"x-{i}", "1");

        Assert.Equal(status, await SendAsync(request));
    }

    [Theory]
    [InlineData(RequestSizes.MaxBodyBytes, 200)]
    [InlineData(RequestSizes.MaxBodyBytes + 1, 413)]
    public async Task The_body(int bytes, int status) =>
        Assert.Equal(status, await SendAsync(new(HttpMethod.Post, "") { Content = new ByteArrayContent(new byte[bytes]) }));

    private async Task<int> SendAsync(HttpRequestMessage request)
    {
        using (request)
        using (var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken))
        {
            Assert.Empty(answer.Headers.Server);
            return (int)answer.StatusCode;
        }
    }
}
