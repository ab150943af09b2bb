using FusionSample.ConnectorKit.Packaging;
using FusionSample.ServiceDefaults.Starting;

namespace FusionSample.Gateway.Connector;

/// <summary>
/// <c>dotnet run --project Gateway -- write-packages FOLDER</c> writes every package from the reviewed files alone: no gateway starts, no
/// configuration is read and no tenant is needed.
/// </summary>
internal static class PackageCommand
{
    private const string Name = "write-packages";

    public static bool IsAskedFor(string[] args) => args is [Name, ..];

    /// <summary>Writes what can be written, one line a file; what is refused is listed on stderr with what to change.</summary>
    /// <returns>0, or <see cref="ServiceStart.Refused"/> where a package is missing.</returns>
    public static int Run(string[] args)
    {
        if (args is not [Name, var argument])
        {
            Console.Error.WriteLine($"Usage: dotnet run --project Gateway -- {Name} FOLDER");
            return ServiceStart.Refused;
        }

        try
        {
            var folder = Directory.CreateDirectory(CommandFolder.Of(argument)).FullName;
            var files = ConnectorFiles.Read(ConnectorFolder.OfTheProgram);
            // All of them are tried, so that what is refused keeps nothing else back.
            var written = ConnectorPackages.All.Select(package => Write(package, files, folder)).ToList();
            return written.TrueForAll(isWritten => isWritten) ? 0 : ServiceStart.Refused;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(exception.Message);
            return ServiceStart.Refused;
        }
    }

    private static bool Write(ConnectorPackage package, ConnectorFiles files, string folder)
    {
        var name = package.FileName(files.Settings);
        try
        {
            var bytes = package.Build(files);
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
            Console.WriteLine($"{Path.Combine(folder, name)}  {bytes.Length:N0} bytes");
            return true;
        }
        catch (PlaceholdersException refused)
        {
            Console.Error.WriteLine($"{name} is not written. {refused.Message}");
            return false;
        }
    }
}
