using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
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
    /// <returns>0 after an orderly end (<see cref="Environment.ExitCode"/>, where a service has set it), <see cref="Refused"/> when the service could not start.</returns>
    /// <param name="service">Builds the service and runs it to its end.</param>
    /// <param name="portKeys">The environment variables that choose its ports, for the message about one that is taken.</param>
    public static async Task<int> RunAsync(Func<Task> service, string portKeys = "ASPNETCORE_URLS")
    {
        try
        {
            await service();
            return Environment.ExitCode;
        }
        catch (Exception exception) when (Reasons(exception, portKeys) is { Count: > 0 } reasons)
        {
            await Console.Error.WriteLineAsync($"{AppDomain.CurrentDomain.FriendlyName} cannot start:");
            foreach (var reason in reasons)
                await Console.Error.WriteLineAsync("  - " + reason);
            return Refused;
        }
        // A time that ran out has a reason of its own, which must be seen.
        catch (OperationCanceledException exception) when (exception.InnerException is not TimeoutException)
        {
            await Console.Error.WriteLineAsync($"{AppDomain.CurrentDomain.FriendlyName} was stopped while it started.");
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
                + $"'{builder.Environment.EnvironmentName}'. Set ASPNETCORE_ENVIRONMENT=Development or DOTNET_ENVIRONMENT=Development, or {instead}.");
        }
    }

    /// <summary>Leaves out what the framework logs of a failed start, with its stack trace: <see cref="RunAsync"/> says it in words.</summary>
    public static void AddQuietStart(this IHostApplicationBuilder builder)
    {
        var started = new Started();
        builder.Services.AddSingleton<IHostedService>(started);
        foreach (var category in new[] { "Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel" })
            builder.Logging.AddFilter(category, level => started.IsTrue && level >= LogLevel.Warning);
    }

    private static IReadOnlyList<string> Reasons(Exception exception, string portKeys) => exception switch
    {
        StartupException => [exception.Message],
        OptionsValidationException invalid => [.. invalid.Failures.Select(WithoutMembers)],
        AggregateException several when several.InnerExceptions.All(one => Reasons(one, portKeys).Count > 0) =>
            [.. several.InnerExceptions.SelectMany(one => Reasons(one, portKeys))],
        // A value of the wrong type: the binder's message names key, value and type.
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } => [exception.Message],
        // Kestrel's messages name the address that is taken, forbidden or no address at all.
        IOException { InnerException: AddressInUseException or SocketException } or SocketException or FormatException =>
            [$"{exception.Message} Stop what uses the port, or choose another with {portKeys}."],
        // A configuration file that is no JSON, a file or folder that cannot be written.
        InvalidDataException or IOException or UnauthorizedAccessException => [exception.Message],
        _ => [],
    };

    // "DataAnnotation validation failed for 'X' members: 'Y' with the error: 'what we wrote'."
    private static string WithoutMembers(string failure)
    {
        const string Before = "with the error: '";
        var at = failure.IndexOf(Before, StringComparison.Ordinal);
        return at < 0 ? failure : failure[(at + Before.Length)..].TrimEnd('.').TrimEnd('\'');
    }

    private sealed class Started : IHostedLifecycleService
    {
        public bool IsTrue { get; private set; }

        public Task StartedAsync(CancellationToken cancellationToken)
        {
            IsTrue = true;
            return Task.CompletedTask;
        }

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
