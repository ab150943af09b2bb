using System.Text.Encodings.Web;
using System.Text.Json;

namespace FusionSample.Bench.Report;

/// <summary>Reads and writes <c>report.json</c> and <c>REPORT.md</c>.</summary>
internal sealed class ReportFiles(string folder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    private string JsonFile => Path.Combine(folder, "report.json");

    private string MarkdownFile => Path.Combine(folder, "REPORT.md");

    /// <summary>What was measured before; nothing where there is no file, or one of another form.</summary>
    public BenchResults Read()
    {
        try
        {
            return File.Exists(JsonFile) ? JsonSerializer.Deserialize<BenchResults>(File.ReadAllText(JsonFile), Json)! : new BenchResults();
        }
        catch (JsonException)
        {
            return new BenchResults();
        }
    }

    /// <summary>Writes both.</summary>
    public void Write(BenchResults results)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(JsonFile, JsonSerializer.Serialize(results, Json) + "\n");
        File.WriteAllText(MarkdownFile, Markdown.Of(results));
    }
}
