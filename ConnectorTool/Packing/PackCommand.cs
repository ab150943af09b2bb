using System.CommandLine;
using FusionSample.ConnectorKit.Packaging;

namespace FusionSample.ConnectorTool.Packing;

/// <summary><c>connector pack</c>: a package for each way into Power Platform.</summary>
internal static class PackCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("folder")
    {
        Description = "The connector's files: apiDefinition.swagger.json, connector.settings.json, icon.png, readme.md and intro.md.",
    };

    private static readonly Option<DirectoryInfo> Output = new("--output") { Description = "Where the packages go.", DefaultValueFactory = _ => new("packages") };

    public static Command Create(Screen screen)
    {
        var command = new Command("pack", "Makes a package for each way into Power Platform: command line, solution, repository, Postman, certification.") { Folder, Output };
        command.SetAction(parsed => Run(screen, parsed.GetRequiredValue(Folder), parsed.GetRequiredValue(Output)));
        return command;
    }

    private static int Run(Screen screen, DirectoryInfo folder, DirectoryInfo output)
    {
        ConnectorFiles files;
        try
        {
            files = ConnectorFiles.Read(folder.FullName);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new ToolException(exception.Message, exception);
        }

        var refused = 0;
        foreach (var package in ConnectorPackages.All)
        {
            var file = new FileInfo(Path.Combine(output.FullName, package.FileName(files.Settings)));
            try
            {
                OutputFile.Write(file, package.Build(files));
                screen.Output.WriteLine(file.FullName);
            }
            catch (PlaceholdersException exception)
            {
                refused++;
                screen.Fail($"{file.Name} is not made: {exception.Message}");
            }
        }

        return refused == 0 ? ExitCode.Sound : ExitCode.Found;
    }
}
