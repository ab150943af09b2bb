using System.Collections.Concurrent;
using System.Globalization;
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

    /// <summary>What health answers, which is not noted.</summary>
    public int Health { get; set; } = 200;

    /// <param name="url">Where one was before, to be there again.</param>
    public static async Task<RecordingAdapter> StartAsync(string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var adapter = new RecordingAdapter(builder.Build());
        adapter._app.Run(context =>
        {
            if (context.Request.Path == "/health")
            {
                context.Response.StatusCode = adapter.Health;
                return Task.CompletedTask;
            }

            var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            adapter.Requests.Enqueue((context.Request.Path + context.Request.QueryString, headers));
            return adapter.Answer(context);
        });
        await adapter._app.StartAsync(TestContext.Current.CancellationToken);
        return adapter;
    }

    /// <summary>Another answer to each call, that says how old it is: its age, how long it is fresh and how long it may be given again, in seconds.</summary>
    public RequestDelegate Aged(double age = 0, double fresh = 600, double keep = 600) => context =>
    {
        context.Response.Headers["X-Fusion-Answer-Age"] = string.Create(CultureInfo.InvariantCulture, $"{age * 1000:0},{fresh * 1000:0},{keep * 1000:0}");
        context.Response.Headers["Cache-Status"] = "adapter; fwd=uri-miss; stored; ttl=600";
        return context.Response.WriteAsJsonAsync(new { call = Requests.Count });
    };

    /// <summary>As it was at the start.</summary>
    public void Forget()
    {
        Requests.Clear();
        (Answer, Health) = (Luke, 200);
    }

    private static Task Luke(HttpContext context) => context.Response.WriteAsJsonAsync(new { name = "Luke Skywalker" });

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
