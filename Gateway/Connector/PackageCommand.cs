using System.Globalization;
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
            return Write(ConnectorFiles.Read(ConnectorFolder.OfTheProgram), folder, Console.Out, Console.Error);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(exception.Message);
            return ServiceStart.Refused;
        }
    }

    internal static int Write(ConnectorFiles files, string folder, TextWriter output, TextWriter error)
    {
        var exitCode = 0;
        foreach (var package in ConnectorPackages.All)
        {
            var path = Path.Combine(folder, package.FileName(files.Settings));
            try
            {
                var bytes = package.Build(files);
                File.WriteAllBytes(path, bytes);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path} ({bytes.Length:N0} bytes)"));
            }
            catch (PlaceholdersException refused)
            {
                // The others are written all the same.
                error.WriteLine($"{path} is not written. {refused.Message}");
                exitCode = ServiceStart.Refused;
            }
        }

        return exitCode;
    }
}
