using System.Text.Json;
using FusionSample.Bench.Load;
using FusionSample.Bench.Report;

namespace FusionSample.Tests.Unit.Bench;

/// <summary>The figures of the report and its files.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fusion-report-").FullName;

    [Fact]
    public void Median_of_each_figure_is_taken_by_itself_and_errors_are_added()
    {
        var median = Round.MedianOf([Of(100, p99: 3, errors: 1), Of(300, p99: 1), Of(200, p99: 2, errors: 4)]);

        Assert.Equal((200, 2, 5), (median.RequestsPerSecond, median.P99Milliseconds, median.Errors));
        Assert.Equal(150, Round.MedianOf([Of(200), Of(100)]).RequestsPerSecond);
    }

    [Fact]
    public void Ratio_is_that_of_the_medians_to_each_other_reference_that_was_measured()
    {
        var ratios = Results(("bare", [Of(1000), Of(900), Of(1100)]), ("yarp", [Of(200)]), ("gateway-hot", [Of(450), Of(9), Of(9000)])).Contenders!
            .Ratios(round => round.RequestsPerSecond);

        Assert.Equal(new Dictionary<string, double> { ["bare"] = 0.45, ["yarp"] = 2.25 }, ratios["gateway-hot"]);
        Assert.Equal(new Dictionary<string, double> { ["yarp"] = 5 }, ratios["bare"]);
    }

    [Fact]
    public void Json_has_ratios_and_medians_at_its_top()
    {
        new ReportFiles(_folder).Write(Results(("bare", [Of(1000)]), ("gateway-hot", [Of(500)])));

        var json = JsonElement.Parse(File.ReadAllText(Path.Combine(_folder, "report.json")));
        Assert.Equal(0.5, json.GetProperty("ratios").GetProperty("gateway-hot").GetProperty("bare").GetDouble());
        Assert.Equal(500, json.GetProperty("medians").GetProperty("gateway-hot").GetProperty("requestsPerSecond").GetDouble());
    }

    [Fact]
    public void Section_that_is_not_run_again_keeps_its_figures()
    {
        var files = new ReportFiles(_folder);
        files.Write(Results(("bare", [Of(1000)]), ("gateway-hot", [Of(500)])));

        files.Write(files.Read() with { Cold = new ColdResults(Conditions, 700, 260, 1800, 500, 288) });

        var read = files.Read();
        Assert.Equal(0.5, read.Ratios!["gateway-hot"]["bare"]);
        Assert.Equal(288, read.Cold!.UpstreamCalls);
        var text = File.ReadAllText(Path.Combine(_folder, "REPORT.md"));
        Assert.Contains("| `gateway-hot` | 500 | 0.50 |", text, StringComparison.Ordinal);
        Assert.Contains("288 times", text, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Conditions Conditions => new(
        DateTimeOffset.UnixEpoch, new MachineFacts(2, "a processor", 4, "a system"), new Dictionary<string, string> { ["wrk"] = "4.1.0" }, new LoadOptions());

    private static BenchResults Results(params (string Name, Round[] Rounds)[] contenders) => new()
    {
        Contenders = new ContenderResults
        {
            Conditions = Conditions,
            About = contenders.ToDictionary(one => one.Name, one => one.Name),
            Rounds = contenders.ToDictionary(one => one.Name, one => (IReadOnlyList<Round>)one.Rounds),
        },
    };

    private static Round Of(double requestsPerSecond, double p99 = 1, long errors = 0) => new()
    {
        RequestsPerSecond = requestsPerSecond,
        P50Milliseconds = 1,
        P99Milliseconds = p99,
        CpuMicroseconds = 10,
        CpuBehindMicroseconds = 0,
        MemoryBytes = 1 << 20,
        Errors = errors,
    };
}
