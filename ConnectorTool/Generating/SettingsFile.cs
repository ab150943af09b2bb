using System.Text;
using FusionSample.ConnectorKit.Settings;

namespace FusionSample.ConnectorTool.Generating;

/// <summary>The settings that a connector is generated from.</summary>
internal static class SettingsFile
{
    /// <summary>Reads them.</summary>
    /// <param name="file">Where they are kept.</param>
    /// <param name="command">The command line that writes a file to fill in, for where there is none.</param>
    /// <exception cref="ToolException">They are missing or wrong.</exception>
    public static ConnectorSettings Read(FileInfo file, string command)
    {
        if (!file.Exists)
            throw new ToolException($"The settings '{file.FullName}' are missing. '{command}' writes them with example values to fill in.");
        try
        {
            return ConnectorSettings.Parse(File.ReadAllText(file.FullName));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"The settings '{file.FullName}' cannot be used. {exception.Message}", exception);
        }
    }

    /// <summary>Writes <see cref="SettingsTemplate"/>.</summary>
    /// <exception cref="ToolException">There is such a file: what somebody has filled in is never written over.</exception>
    public static void WriteTemplate(FileInfo file)
    {
        if (file.Exists)
            throw new ToolException($"The settings '{file.FullName}' exist already and stay as they are. Leave out --write-settings to use them.");
        OutputFile.Write(file, Encoding.UTF8.GetBytes(SettingsTemplate.Text.ReplaceLineEndings("\n")));
    }
}
