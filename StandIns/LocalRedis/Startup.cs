using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FusionSample.LocalRedis;

/// <summary>The two ends of a start: whether it may begin, and what is said when it fails.</summary>
internal static class Startup
{
    /// <summary>Ends the start outside Development.</summary>
    public static void RequireDevelopment(this IHostApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            throw new StartupException(
                "LocalRedis is a stand-in for development, without a password and without a disk; "
                + $"it does not start in the environment '{builder.Environment.EnvironmentName}'. "
                + "Set DOTNET_ENVIRONMENT=Development, or point ConnectionStrings:cache at a real Redis.");
        }
    }

    /// <summary>Runs the service. A failure that can be mended is one message and exit code 1, without a stack trace.</summary>
    public static async Task<int> RunAsync(Func<Task> service)
    {
        try
        {
            await service();
            return 0;
        }
        catch (Exception exception) when (Explain(exception) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return 1;
        }
    }

    private static string? Explain(Exception exception) => exception switch
    {
        StartupException => exception.Message,
        OptionsValidationException invalid => string.Join(Environment.NewLine, invalid.Failures),
        // A value that is no number, say: the binder's message names key, value and type.
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } =>
            $"{exception.Message} Correct or remove it; StandIns/LocalRedis/README.md lists the keys.",
        _ => null,
    };
}
