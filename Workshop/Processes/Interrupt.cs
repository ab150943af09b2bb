using System.Runtime.InteropServices;

namespace FusionSample.Workshop.Processes;

/// <summary>
/// Asks a process on Linux or macOS to end. CliWrap would send SIGINT there, which a shell script makes every process ignore that it
/// starts in the background, Workshop and its services among them; SIGTERM always arrives.
/// </summary>
internal static class Interrupt
{
    private const int SigTerm = 15;

    /// <summary>Sends SIGTERM; that the process has ended meanwhile is no error.</summary>
    public static void Send(int processId) => _ = Kill(processId, SigTerm);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int processId, int signal);
}
