namespace FusionSample.Workshop;

/// <summary>What Workshop says to a script when it ends. 1 is left to <c>dotnet run</c>, for a build that failed.</summary>
internal static class ExitCode
{
    /// <summary>Stopped by the user: Ctrl+C, SIGTERM, or the terminal was closed.</summary>
    public const int Stopped = 0;

    /// <summary>An option is unknown or its value cannot be used; nothing was started.</summary>
    public const int BadArguments = 2;

    /// <summary>A port is taken; nothing was started.</summary>
    public const int PortTaken = 3;

    /// <summary>A service ended by itself; the others were stopped.</summary>
    public const int ServiceDied = 4;

    /// <summary>A service was not healthy in time; all were stopped.</summary>
    public const int NotReady = 5;

    /// <summary>A service has not been built; nothing was started.</summary>
    public const int NotBuilt = 6;

    /// <summary>The list for <c>--help</c>.</summary>
    public const string Help =
        """
        Exit codes:
          0  stopped by the user
          1  the build failed (said by 'dotnet run')
          2  an option is unknown or its value cannot be used
          3  a port is taken
          4  a service ended by itself
          5  a service was not healthy in time
          6  a service has not been built
        """;
}
