using System.CommandLine;
using System.CommandLine.Invocation;
using FusionSample.ConnectorTool.Comparing;
using FusionSample.ConnectorTool.Explaining;
using FusionSample.ConnectorTool.Generating;
using FusionSample.ConnectorTool.Packing;
using FusionSample.ConnectorTool.Validating;

namespace FusionSample.ConnectorTool;

/// <summary>The command line of <c>connector</c>.</summary>
internal static class ConnectorCommand
{
    /// <summary>Reads the command line and does what it says.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Screen screen)
    {
        var parsed = Create(screen).Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
                screen.Fail(error.Message);
            screen.Say($"'connector {string.Concat(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help' lists the options.");
            return ExitCode.BadArguments;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = screen.Output, Error = screen.Errors });
        }
        catch (ToolException exception)
        {
            screen.Fail(exception.Message);
            return ExitCode.Unreadable;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Stopped;
        }
    }

    private static RootCommand Create(Screen screen) => new($"Power Platform custom connectors, offline.{Environment.NewLine}{Environment.NewLine}{ExitCode.Help}")
    {
        ValidateCommand.Create(screen), DiffCommand.Create(screen), ExplainCommand.Create(screen), GenerateCommand.Create(screen), PackCommand.Create(screen),
    };
}
