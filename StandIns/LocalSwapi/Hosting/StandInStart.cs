using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace FusionSample.LocalSwapi.Hosting;

/// <summary>Starts, or says in plain words why not.</summary>
internal static class StandInStart
{
    private const string PortRemedy =
        " Stop what listens there, or choose other ports with ASPNETCORE_URLS and LocalSwapi__FaultsPort.";

    /// <summary>Runs until it is stopped. The exit code is 0, or 1 when it could not start.</summary>
    public static async Task<int> RunStandInAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (OptionsValidationException exception)
        {
            return Refuse(exception.Failures);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            return Refuse([exception.Message + PortRemedy]);
        }

        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>
    /// Keeps the console readable: no line for every step of a call, and no failed start a second time with its stack trace.
    /// </summary>
    public static void AddQuietLogging(this ILoggingBuilder logging)
    {
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.None);
    }

    private static int Refuse(IEnumerable<string> reasons)
    {
        Console.Error.WriteLine("LocalSwapi cannot start:");
        foreach (var reason in reasons)
            Console.Error.WriteLine($"  - {reason}");
        return 1;
    }
}
