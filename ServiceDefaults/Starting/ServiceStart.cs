using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FusionSample.ServiceDefaults.Starting;

/// <summary>Runs a service, or says in plain words why it cannot start.</summary>
public static class ServiceStart
{
    /// <summary>The exit code of a service that could not start.</summary>
    public const int Refused = 1;

    /// <summary>Builds and runs the service. Failures that can be mended are listed all at once on stderr, without a stack trace.</summary>
    /// <returns>0 after an orderly end, <see cref="Refused"/> when the service could not start.</returns>
    public static async Task<int> RunAsync(Func<Task> service)
    {
        try
        {
            await service();
            return 0;
        }
        catch (Exception exception) when (Reasons(exception) is { Count: > 0 } reasons)
        {
            await Console.Error.WriteLineAsync($"{AppDomain.CurrentDomain.FriendlyName} cannot start:");
            foreach (var reason in reasons)
                await Console.Error.WriteLineAsync("  - " + reason);
            return Refused;
        }
    }

    /// <summary>Ends the start of a stand-in outside Development.</summary>
    /// <param name="builder">The stand-in's builder.</param>
    /// <param name="why">What makes it unfit for anything else, as the end of "… is a stand-in for development".</param>
    /// <param name="instead">What to use in its place.</param>
    public static void RequireDevelopment(this IHostApplicationBuilder builder, string why, string instead)
    {
        if (!builder.Environment.IsDevelopment())
        {
            throw new StartupException(
                $"{builder.Environment.ApplicationName} is a stand-in for development {why}; it does not start in the environment "
                + $"'{builder.Environment.EnvironmentName}'. Set ASPNETCORE_ENVIRONMENT (or DOTNET_ENVIRONMENT) to Development, or {instead}.");
        }
    }

    /// <summary>Leaves out what the framework logs of a failed start, with its stack trace: <see cref="RunAsync"/> says it in words.</summary>
    public static ILoggingBuilder AddQuietStart(this ILoggingBuilder logging) => logging
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
        .AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.None);

    private static IReadOnlyList<string> Reasons(Exception exception) => exception switch
    {
        StartupException => [exception.Message],
        OptionsValidationException invalid => [.. invalid.Failures.Select(WithoutMembers)],
        AggregateException several when several.InnerExceptions.All(one => Reasons(one).Count > 0) =>
            [.. several.InnerExceptions.SelectMany(Reasons)],
        // A value of the wrong type: the binder's message names key, value and type.
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } => [exception.Message],
        // Kestrel's messages name the address that is taken, forbidden or no address at all.
        IOException or FormatException =>
            [exception.Message + " Stop what uses the port, or choose another address with ASPNETCORE_URLS."],
        _ => [],
    };

    // "DataAnnotation validation failed for 'X' members: 'Y' with the error: 'what we wrote'."
    private static string WithoutMembers(string failure)
    {
        const string Before = "with the error: '";
        var at = failure.IndexOf(Before, StringComparison.Ordinal);
        return at < 0 ? failure : failure[(at + Before.Length)..].TrimEnd('.').TrimEnd('\'');
    }
}
