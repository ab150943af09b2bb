using System.Diagnostics;
using System.Runtime.InteropServices;
using FusionSample.Bench.Report;
using FusionSample.Bench.Sections;

namespace FusionSample.Bench;

/// <summary>Runs the sections that are asked for, one after the other, and writes the report after each.</summary>
internal sealed class BenchRun(BenchOptions options)
{
    /// <summary>All sections, in the order in which they run.</summary>
    public static readonly IReadOnlyList<ISection> Sections =
    [
        new ContenderSection(), new CallersSection(), new KeysSection(), new ColdSection(), new ProfileSection(), new StartUpSection(), new RulesSection(), new MemorySection(),
    ];

    private readonly long _started = Stopwatch.GetTimestamp();

    /// <returns>0, or 1 when something went wrong, or 130 when it was interrupted.</returns>
    public async Task<int> RunAsync()
    {
        using var interrupted = new CancellationTokenSource();
        // Whatever has been started is stopped on the way out.
        var registrations = new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }
            .Select(signal => PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                interrupted.Cancel();
            })).ToList();
        try
        {
            Prerequisites.Check();
            await MeasureAsync(interrupted.Token);
            return 0;
        }
        catch (BenchException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Interrupted; what has not been finished is not in the report.");
            return 130;
        }
        finally
        {
            registrations.ForEach(registration => registration.Dispose());
        }
    }

    private async Task MeasureAsync(CancellationToken cancellationToken)
    {
        var files = new ReportFiles(options.Output);
        var (machine, versions) = (MachineFacts.Read(), ProgramVersions.Read());
        foreach (var section in Sections.Where(section => options.Wants(section.Name)))
        {
            Say($"== {section.Name}");
            var run = new SectionRun(options.Load, options.Contenders, options.MemoryMinutes, new Conditions(DateTimeOffset.UtcNow, machine, versions, options.Load), Say);
            files.Write(await section.RunAsync(files.Read(), run, cancellationToken));
        }

        Say($"The report is in {options.Output}.");
    }

    private void Say(string text) => Console.WriteLine($"{Stopwatch.GetElapsedTime(_started):mm\\:ss} {text}");
}
