using System.Runtime.CompilerServices;

namespace FusionSample.Tests.Support;

/// <summary>
/// The processes that tests start live for seconds: compiling hot code once more, and collecting a profile to do it better (tiered PGO), costs
/// them a third of their processor time and pays off for none. The tests' own process says so in its project file.
/// </summary>
internal static class ShortLivedProcesses
{
    [ModuleInitializer]
    internal static void Hurry()
    {
        Environment.SetEnvironmentVariable("DOTNET_TieredPGO", "0");
        // In hexadecimal: 4,096 calls.
        Environment.SetEnvironmentVariable("DOTNET_TC_CallCountThreshold", "1000");
    }
}
