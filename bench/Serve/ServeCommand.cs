using System.Diagnostics;

namespace FusionSample.Bench.Serve;

/// <summary>The parts of the bench that are processes of their own: <c>Bench serve MODE ARGUMENT…</c>.</summary>
internal static class ServeCommand
{
    /// <summary>The first argument.</summary>
    public const string Name = "serve";

    /// <summary>Runs one until it is told to end.</summary>
    public static Task RunAsync(string[] arguments) => arguments switch
    {
        ["bare", var port, var answers] => BareServer.RunAsync(int.Parse(port), answers),
        ["yarp", var port, var behind] => YarpServer.RunAsync(int.Parse(port), behind),
        ["otlp", var port] => OtlpSink.RunAsync(int.Parse(port)),
        ["swapi", var port] => SyntheticSwapi.RunAsync(int.Parse(port)),
        _ => throw new BenchException($"{Name} knows bare, yarp, otlp and swapi."),
    };

    /// <summary>How one is started.</summary>
    public static ProcessStartInfo Start(params IEnumerable<string> arguments) =>
        new(Muxer, [typeof(ServeCommand).Assembly.Location, Name, .. arguments]) { WorkingDirectory = AppContext.BaseDirectory };

    /// <summary>The <c>dotnet</c> that runs this process.</summary>
    public static string Muxer => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } muxer ? muxer : "dotnet";
}
