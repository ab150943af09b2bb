using System.Globalization;

namespace FusionSample.Bench.Report;

/// <summary>Figures as people read them, in every culture alike.</summary>
internal static class Figures
{
    public static string Of(Round round) => string.Create(CultureInfo.InvariantCulture,
        $"{round.RequestsPerSecond:N0} requests/s, p50 {Milliseconds(round.P50Milliseconds)} ms, p99 {Milliseconds(round.P99Milliseconds)} ms, "
        + $"{round.CpuMicroseconds:F0} µs (compiler {round.CompilerMicroseconds:F0}), behind it {round.CpuBehindMicroseconds:F0} µs, {Mebibytes(round.MemoryBytes)} MiB, errors {round.Errors}");

    public static string Milliseconds(double value) => value.ToString(value < 10 ? "F2" : "F1", CultureInfo.InvariantCulture);

    public static string Mebibytes(long bytes) => (bytes / (double)(1 << 20)).ToString("F0", CultureInfo.InvariantCulture);

    public static string Count(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Ratio(double? value) => value?.ToString("F2", CultureInfo.InvariantCulture) ?? "–";
}
