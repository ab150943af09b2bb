using System.CommandLine;
using FusionSample.ConnectorKit.Changes;
using FusionSample.ConnectorKit.Rules;
using Spectre.Console;

namespace FusionSample.ConnectorTool.Explaining;

/// <summary><c>connector explain</c>: what a rule looks at, where it comes from, how grave it is at each level; and the kinds of changes.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string?> Name = new("rule") { Description = "A rule's name, as a finding says it.", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<bool> All = new("--all") { Description = "Every rule." };

    public static Command Create(Screen screen)
    {
        var command = new Command("explain", "Says what a rule looks at, where it comes from and how grave it is.") { Name, All };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Name) is null != result.GetValue(All))
                result.AddError("Name one rule, or say --all.");
        });
        command.SetAction(parsed => Run(screen, parsed.GetValue(Name)));
        return command;
    }

    private static int Run(Screen screen, string? name)
    {
        if (name is null)
        {
            foreach (var topic in ConnectorRules.All.GroupBy(rule => rule.Topic))
            {
                screen.Results.MarkupLineInterpolated($"[bold]{topic.Key}[/]: {topic.Count()} rules");
                foreach (var rule in topic.OrderBy(rule => rule.Name, StringComparer.Ordinal))
                    screen.Results.MarkupLineInterpolated($"  [bold]{rule.Name}[/] ({Levels(rule)}) {rule.About}");
            }

            screen.Results.MarkupLineInterpolated($"[bold]Changes that 'connector diff' reports[/]: {ChangeKinds.All.Count} kinds");
            foreach (var kind in ChangeKinds.All.OrderBy(kind => kind.Name, StringComparer.Ordinal))
                screen.Results.MarkupLineInterpolated($"  [bold]{kind.Name}[/] ({kind.Severity.ToString().ToLowerInvariant()}) {kind.About}");
            return ExitCode.Sound;
        }

        if (ChangeKinds.All.FirstOrDefault(kind => kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } change)
        {
            screen.Results.MarkupLineInterpolated($"[bold]{change.Name}[/]");
            screen.Results.MarkupLineInterpolated($"  {change.About}");
            screen.Results.MarkupLineInterpolated($"  {change.Severity}; {(change.IsOfficial ? "the platform's own name" : "a name of ours")}.");
            return ExitCode.Sound;
        }

        if (ConnectorRules.All.FirstOrDefault(rule => rule.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            var near = ConnectorRules.All.Select(rule => rule.Name).Where(known => known.Contains(name, StringComparison.OrdinalIgnoreCase)).Take(5).ToList();
            screen.Fail($"There is no rule or change '{name}'." + (near.Count == 0 ? " 'connector explain --all' lists them." : $" Did you mean {string.Join(", ", near)}?"));
            return ExitCode.BadArguments;
        }

        screen.Results.MarkupLineInterpolated($"[bold]{found.Name}[/]");
        screen.Results.MarkupLineInterpolated($"  {found.About}");
        screen.Results.MarkupLineInterpolated($"  From: {found.Topic}.");
        foreach (var level in Enum.GetValues<ConnectorLevel>())
            screen.Results.MarkupLineInterpolated($"  {level}: {Word(found.SeverityAt(level))}.{(found.WhyAt(level) is { } why ? " " + why : "")}");
        return ExitCode.Sound;
    }

    private static string Levels(ConnectorRule rule)
    {
        var words = Enum.GetValues<ConnectorLevel>().Select(level => Word(rule.SeverityAt(level))).ToList();
        return words.Distinct().Count() == 1 ? words[0] : $"{words[0]}; custom: {words[^1]}";
    }

    private static string Word(Severity? severity) => severity?.ToString().ToLowerInvariant() ?? "not asked";
}
