using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FusionSample.Tests.Support;

/// <summary>In the adapter's place, over real HTTP: notes what the gateway sends and answers what a test says.</summary>
internal sealed class RecordingAdapter : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RecordingAdapter(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public ConcurrentQueue<(string Path, IReadOnlyDictionary<string, string> Headers)> Requests { get; } = new();

    public RequestDelegate Answer { get; set; } = Luke;

    public static async Task<RecordingAdapter> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var adapter = new RecordingAdapter(builder.Build());
        adapter._app.Run(context =>
        {
            var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            adapter.Requests.Enqueue((context.Request.Path + context.Request.QueryString, headers));
            return adapter.Answer(context);
        });
        await adapter._app.StartAsync(TestContext.Current.CancellationToken);
        return adapter;
    }

    /// <summary>As it was at the start.</summary>
    public void Forget()
    {
        Requests.Clear();
        Answer = Luke;
    }

    private static Task Luke(HttpContext context) => context.Response.WriteAsJsonAsync(new { name = "Luke Skywalker" });

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
