using Microsoft.Extensions.Options;

namespace FusionSample.LocalEntra.Starting;

/// <summary>The two ends of a start: whether it may begin, and what is said when it fails.</summary>
internal static class Startup
{
    /// <summary>Ends the start outside Development.</summary>
    public static void RequireDevelopment(this IHostApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            throw new StartupException(
                "LocalEntra is a stand-in for development that signs anybody in without a password; "
                + $"it does not start in the environment '{builder.Environment.EnvironmentName}'. "
                + "Set ASPNETCORE_ENVIRONMENT=Development, or point the gateway's AzureAd section at a real Entra ID tenant.");
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
        // A value of the wrong type: the binder's message names key, value and type.
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } =>
            $"{exception.Message} Correct or remove it; StandIns/LocalEntra/README.md lists the keys.",
        // Kestrel's messages name the address that is taken, forbidden or no address at all.
        IOException or FormatException => $"LocalEntra cannot listen. {exception.Message} "
            + "Stop what uses the port, or choose another address with ASPNETCORE_URLS, for example http://localhost:5483.",
        _ => null,
    };
}
