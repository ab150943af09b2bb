using System.Diagnostics;

namespace FusionSample.Bench.Processes;

/// <summary>Runs a program that ends by itself.</summary>
internal static class CommandLine
{
    /// <summary>What it wrote on its standard output. A cancelled one is killed, with what it has started.</summary>
    /// <exception cref="BenchException">It failed.</exception>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0
                ? await output
                : throw new BenchException($"{program} failed with {process.ExitCode}.{Environment.NewLine}{await output}{await errors}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }
}
