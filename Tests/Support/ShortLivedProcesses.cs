using System.Runtime.CompilerServices;

namespace FusionSample.Tests.Support;

/// <summary>
/// The processes that tests start live for seconds: collecting a profile to compile hot code better (tiered PGO) costs them a fifth of their
/// processor time and pays off for none. The tests' own process says so in its project file.
/// </summary>
internal static class ShortLivedProcesses
{
    [ModuleInitializer]
    internal static void Hurry() => Environment.SetEnvironmentVariable("DOTNET_TieredPGO", "0");
}
