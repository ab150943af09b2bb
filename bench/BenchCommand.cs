using System.CommandLine;
using FusionSample.Bench.Load;
using FusionSample.Bench.Sections;

namespace FusionSample.Bench;

/// <summary>The command line.</summary>
internal static class BenchCommand
{
    private static readonly LoadOptions Defaults = new();

    private static readonly Option<string[]> Only = Names(
        "--only", "SECTION", "Some sections of the report; the others keep what they have.", BenchRun.Sections.Select(section => section.Name));

    private static readonly Option<string[]> Contenders = Names(
        "--contenders", "NAME", "Some contenders of the section contenders.", ContenderSection.All.Select(contender => contender.Name));

    private static readonly Option<int> Rounds = Number("--rounds", "Rounds of each contender.", Defaults.Rounds);

    private static readonly Option<int> Seconds = Number("--seconds", "Seconds of a round.", Defaults.RoundSeconds);

    private static readonly Option<int> WarmUp = Number("--warm-up", "The most seconds of load before a contender's first round; fewer when the compiler has done earlier.", Defaults.WarmUpSeconds);

    private static readonly Option<int> Connections = Number("--connections", "Connections of wrk.", Defaults.Connections);

    private static readonly Option<int> Minutes = Number("--minutes", "Minutes of load of the section memory.", 5);

    private static readonly Option<string> Output = new("--output")
    {
        Description = "The folder of REPORT.md and report.json; the bench's own when left out.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => Path.Combine(Repository.Folder, "bench"),
    };

    /// <summary>Reads the command line and does what it says.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        var command = new RootCommand("Measures gateway and adapter beside bare Kestrel, nginx and YARP. Linux only.")
        {
            Only, Contenders, Rounds, Seconds, WarmUp, Connections, Minutes, Output,
        };
        command.SetAction(parsed => new BenchRun(new BenchOptions
        {
            Only = parsed.GetValue(Only)!,
            Contenders = parsed.GetValue(Contenders)!,
            MemoryMinutes = parsed.GetValue(Minutes),
            Output = parsed.GetValue(Output)!,
            Load = new LoadOptions
            {
                Rounds = parsed.GetValue(Rounds),
                RoundSeconds = parsed.GetValue(Seconds),
                WarmUpSeconds = parsed.GetValue(WarmUp),
                Connections = parsed.GetValue(Connections),
            },
        }).RunAsync());
        return command.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }

    private static Option<string[]> Names(string name, string helpName, string description, IEnumerable<string> known)
    {
        var option = new Option<string[]>(name)
        {
            Description = description,
            HelpName = helpName,
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        option.AcceptOnlyFromAmong([.. known]);
        return option;
    }

    private static Option<int> Number(string name, string description, int value)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 10_000)
                result.AddError($"{name} must lie between 1 and 10000.");
        });
        return option;
    }
}
