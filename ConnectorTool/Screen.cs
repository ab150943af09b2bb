using Spectre.Console;

namespace FusionSample.ConnectorTool;

/// <summary>What is said: results on stdout, where a pipe takes them; everything else on stderr.</summary>
internal sealed class Screen(TextWriter output, TextWriter errors)
{
    /// <summary>Results, as they are: what a program reads.</summary>
    public TextWriter Output => output;

    /// <summary>What is said beside them, as it is.</summary>
    public TextWriter Errors => errors;

    /// <summary>Results in colours, where there is a terminal. A pipe wants one finding in one line, however long.</summary>
    public IAnsiConsole Results { get; } = Create(output);

    /// <summary>Progress and errors.</summary>
    public IAnsiConsole Asides { get; } = Create(errors);

    /// <summary>Says something beside the result.</summary>
    public void Say(string text) => Asides.MarkupLineInterpolated($"{text}");

    /// <summary>Says what went wrong.</summary>
    public void Fail(string text) => Asides.MarkupLineInterpolated($"[red]Error:[/] {text}");

    private static IAnsiConsole Create(TextWriter writer)
    {
        var output = new AnsiConsoleOutput(writer);
        if (output.IsTerminal)
            return AnsiConsole.Create(new() { Out = output });
        var console = AnsiConsole.Create(new() { Out = output, Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
        console.Profile.Width = int.MaxValue;
        return console;
    }
}
