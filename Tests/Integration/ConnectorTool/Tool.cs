using FusionSample.ConnectorTool;

namespace FusionSample.Tests.Integration.ConnectorTool;

/// <summary>The tool's command line, in this process; <see cref="InstalledToolTests"/> starts it as one of its own.</summary>
internal static class Tool
{
    /// <summary>Runs it to its end.</summary>
    public static async Task<ToolRun> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await ConnectorCommand.RunAsync(arguments, new Screen(output, errors));
        return new(exitCode, output.ToString(), errors.ToString());
    }
}

/// <summary>How it ended and what it said.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors);
