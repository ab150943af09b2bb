using System.CommandLine;
using FusionSample.ConnectorKit.Packaging;
using FusionSample.ConnectorKit.Rules;
using FusionSample.ConnectorTool.Sources;

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
            catch (Exception exception) when (exception is PlaceholdersException or InvalidDataException)
            {
                refused++;
                screen.Fail($"{file.Name} is not made: {exception.Message}");
            }
        }

        SayErrors(screen, folder);
        return refused == 0 ? ExitCode.Sound : ExitCode.Found;
    }

    // A package of a connector with errors can be tried, but not certified.
    private static void SayErrors(Screen screen, DirectoryInfo folder)
    {
        var errors = FolderSource.Read(folder.FullName).SelectMany(source => ConnectorRules.Check(source.Text))
            .Where(finding => finding.Severity is Severity.Error).ToList();
        var placeholders = errors.Count(error => error.Rule == "PlaceholderValue");
        if (errors.Count > 0)
            screen.Say($"'connector validate {folder}' finds errors: {errors.Count}, placeholders among them: {placeholders}. The packages have them, too.");
    }
}
