using System.Text;
using FusionSample.ConnectorKit.Definition;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>
/// The folder of a certified connector in microsoft/PowerPlatformConnectors. Icon and intro go into the certification package and not
/// into the repository.
/// </summary>
internal static class RepositoryPackage
{
    private const string NotInNames = "<>:\"/\\|?*";

    public static byte[] Build(ConnectorFiles files)
    {
        var title = string.Concat(files.Settings.Title.Where(letter => !char.IsControl(letter) && !NotInNames.Contains(letter)));
        var folder = $"certified-connectors/{title.Trim().TrimEnd('.')}/";
        return ReproducibleZip.Create(
        [
            (folder + ConnectorDefinition.FileName, JsonText.Bytes(files.Definition)),
            (folder + ApiProperties.FileName, JsonText.Bytes(files.Properties)),
            (folder + PublishedFiles.Readme, Encoding.UTF8.GetBytes(files.Readme)),
        ]);
    }
}
