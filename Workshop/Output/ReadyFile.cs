using System.Text.Json;
using System.Text.Json.Nodes;
using FusionSample.Workshop.Model;

namespace FusionSample.Workshop.Output;

/// <summary>The file for scripts: every address by its name, and how long it took to be ready. It appears whole or not at all.</summary>
internal static class ReadyFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Removes what an earlier run has left, so that nobody takes it for this run's.</summary>
    public static void Clear(string path) => File.Delete(path);

    /// <summary>Writes it.</summary>
    public static async Task WriteAsync(string path, ResourceGraph graph, TimeSpan readyAfter)
    {
        var content = new JsonObject();
        foreach (var line in graph.Addresses)
            content[line.Name] = line.Address;
        content["readySeconds"] = Math.Round(readyAfter.TotalSeconds, 2);

        var unfinished = $"{path}.{Environment.ProcessId}.tmp";
        await File.WriteAllTextAsync(unfinished, content.ToJsonString(Indented) + "\n");
        File.Move(unfinished, path, overwrite: true);
    }
}
