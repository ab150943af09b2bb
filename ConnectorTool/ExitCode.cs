namespace FusionSample.ConnectorTool;

/// <summary>What the tool says to a script when it ends.</summary>
internal static class ExitCode
{
    /// <summary>No error was found; warnings do not count.</summary>
    public const int Sound = 0;

    /// <summary>At least one error, or one breaking change, that the baseline does not accept.</summary>
    public const int Found = 1;

    /// <summary>An option is unknown or its value cannot be used; nothing was read.</summary>
    public const int BadArguments = 2;

    /// <summary>Something cannot be read or written: a file, a folder, an address, a zip.</summary>
    public const int Unreadable = 3;

    /// <summary>Stopped by Ctrl+C: 128 and the signal's number, as shells say it.</summary>
    public const int Stopped = 130;

    /// <summary>The list for <c>--help</c>.</summary>
    public const string Help =
        """
        Exit codes:
          0    no error was found (warnings do not count)
          1    an error or a breaking change was found, or a package is refused
          2    an option is unknown or its value cannot be used
          3    something cannot be read or written
          130  stopped by Ctrl+C
        """;
}
