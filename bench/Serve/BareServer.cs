using FusionSample.Bench.Setting;

namespace FusionSample.Bench.Serve;

/// <summary>What nothing can be faster than here: Kestrel, a look-up by path, and the bytes.</summary>
internal static class BareServer
{
    public static async Task RunAsync(int port, string answersFile)
    {
        var answers = await Answers.ReadAsync(answersFile);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        await using var app = builder.Build();
        app.Run(context =>
        {
            if (!answers.TryGetValue(context.Request.Path.Value!, out var body))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = body.Length;
            return context.Response.Body.WriteAsync(body).AsTask();
        });
        await app.RunAsync();
    }
}
