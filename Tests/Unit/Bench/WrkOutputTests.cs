using FusionSample.Bench;
using FusionSample.Bench.Load;

namespace FusionSample.Tests.Unit.Bench;

/// <summary>What wrk says at its end.</summary>
public sealed class WrkOutputTests
{
    private const string Before = """
        Running 4s test @ http://127.0.0.1:5480
          2 threads and 64 connections
          Thread Stats   Avg      Stdev     Max   +/- Stdev
            Latency     1.52ms    2.01ms  31.20ms   91.02%
        Requests/sec:  50000.00

        """;

    [Fact]
    public void Result_is_read_from_the_scripts_line_and_not_from_wrks_own()
    {
        var result = WrkOutput.Parse(
            Before + """bench: {"requests":160000,"microseconds":4000000,"bytes":1,"p50":1520,"p99":31200,"max":40000,"status":0,"connect":0,"read":0,"write":0,"timeout":0}""" + "\n");

        Assert.Equal(40_000, result.RequestsPerSecond);
        Assert.Equal(1.52, result.P50.TotalMilliseconds);
        Assert.Equal(31.2, result.P99.TotalMilliseconds);
        Assert.Equal(0, result.Errors);
    }

    [Theory]
    [InlineData("status", 1, 0)]
    [InlineData("connect", 0, 1)]
    [InlineData("read", 0, 1)]
    [InlineData("write", 0, 1)]
    [InlineData("timeout", 0, 1)]
    public void Error_of_each_kind_is_counted(string kind, int refused, int socket)
    {
        var line = """bench: {"requests":10,"microseconds":1000,"bytes":1,"p50":1,"p99":2,"max":3,"status":0,"connect":0,"read":0,"write":0,"timeout":0}""";

        var result = WrkOutput.Parse(line.Replace($"\"{kind}\":0", $"\"{kind}\":1", StringComparison.Ordinal));

        Assert.Equal((refused, socket, 1), (result.RefusedRequests, result.SocketErrors, result.Errors));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""bench: {"requests":0,"microseconds":1000000,"bytes":0,"p50":0,"p99":0,"max":0,"status":0,"connect":64,"read":0,"write":0,"timeout":0}""")]
    public void Load_without_an_answer_is_no_measurement(string line)
    {
        var failure = Assert.Throws<BenchException>(() => WrkOutput.Parse(Before + line));

        Assert.Contains("Running 4s test", failure.Message, StringComparison.Ordinal);
    }
}
