using System.Text.Json;
using FusionSample.Workshop.Model;
using FusionSample.Workshop.Output;
using Spectre.Console;

namespace FusionSample.Tests.Unit.Workshop;

public sealed class OutputTests
{
    private static readonly ResourceGraph Graph = ResourceGraph.Create(new WorkshopOptions(), new("the-secret-key", "the-other-secret"));

    private readonly StringWriter _written = new();

    [Fact]
    public void A_long_line_is_not_wrapped()
    {
        var line = new string('x', 1000);
        Plain().Log("gateway", line);
        Assert.Equal($"gateway   | {line}", _written.ToString().TrimEnd());
    }

    [Fact]
    public void Names_have_a_colour_where_colours_are_wanted_and_none_elsewhere()
    {
        Plain().Log("gateway", "plain");
        Assert.DoesNotContain('\e', _written.ToString());
        new Screen(Terminal(AnsiSupport.Yes, ColorSystemSupport.Standard)).Log("gateway", "coloured");
        Assert.Matches("\e\\[[0-9;]+mgateway", _written.ToString());
    }

    [Fact]
    public void The_summary_shows_every_address_the_call_and_no_secret()
    {
        ReadySummary.Print(Plain(), Graph, TimeSpan.FromSeconds(4.25));
        var text = _written.ToString();
        Assert.All(Graph.Addresses, line => Assert.Contains(line.Address, text));
        Assert.Contains(ReadySummary.CallLine(Graph), text);
        Assert.Contains("swapi-faults", text);
        Assert.Contains(":5485/faults", text);
        Assert.DoesNotContain("the-secret-key", text);
    }

    [Fact]
    public void The_summary_offers_no_fault_switch_for_a_real_upstream()
    {
        var graph = ResourceGraph.Create(new WorkshopOptions { Upstream = new Uri("https://swapi.example") }, new("key", "secret"));
        ReadySummary.Print(Plain(), graph, TimeSpan.FromSeconds(1));
        Assert.DoesNotContain("faults", _written.ToString());
    }

    [Fact]
    public void The_call_fetches_its_token_by_a_nested_call()
    {
        var curl = OperatingSystem.IsWindows() ? "curl.exe" : "curl";
        Assert.Equal(
            $"{curl} -s -H \"Authorization: Bearer $({curl} -s http://localhost:5483/{DevelopmentIds.Tenant}/dev/token/maker)\" "
            + "http://localhost:5480/api/people/1",
            ReadySummary.CallLine(Graph));
    }

    [Fact]
    public async Task The_ready_file_holds_every_address_and_takes_the_place_of_an_older_one()
    {
        var folder = Directory.CreateTempSubdirectory("ready-");
        var path = Path.Combine(folder.FullName, "ready.json");
        await File.WriteAllTextAsync(path, "old", TestContext.Current.CancellationToken);

        await ReadyFile.WriteAsync(path, Graph, TimeSpan.FromSeconds(4.256));

        using var ready = JsonDocument.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.All(Graph.Addresses, line => Assert.Equal(line.Address, ready.RootElement.GetProperty(line.Name).GetString()));
        Assert.Equal(4.26, ready.RootElement.GetProperty("readySeconds").GetDouble());
        Assert.Equal(Graph.Addresses.Count + 1, ready.RootElement.EnumerateObject().Count());
        Assert.Single(folder.EnumerateFiles());
        folder.Delete(recursive: true);
    }

    private Screen Plain() => new(Terminal(AnsiSupport.No, ColorSystemSupport.NoColors));

    private IAnsiConsole Terminal(AnsiSupport ansi, ColorSystemSupport colors) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Ansi = ansi, ColorSystem = colors, Out = new AnsiConsoleOutput(_written) });
}
