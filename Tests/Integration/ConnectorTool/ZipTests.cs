using System.IO.Compression;
using FusionSample.Tests.Unit.Rules;

namespace FusionSample.Tests.Integration.ConnectorTool;

/// <summary>A zip is read without unpacking it to the disk, and refused when it is made to do harm.</summary>
public sealed class ZipTests : IDisposable
{
    private const string Definition = "folder/apiDefinition.swagger.json";

    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_connector_in_a_zip_and_in_a_zip_inside_it_is_checked()
    {
        var inner = Zip(archive => Write(archive, "Connector/new_library_openapidefinition.json", CleanConnector.With("/basePath = \"v1\"").Definition));
        var run = await ValidateAsync(archive =>
        {
            Write(archive, Definition, CleanConnector.With("").Definition);
            using var stream = archive.CreateEntry("PkgAssets/Connector.zip").Open();
            stream.Write(inner);
        });

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("!PkgAssets/Connector.zip!Connector/new_library_openapidefinition.json", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 error, 0 warnings in 2 connectors.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../apiDefinition.swagger.json", "leads out of it")]
    [InlineData("a/..\\..\\b.json", "leads out of it")]
    [InlineData("/etc/apiDefinition.swagger.json", "leads out of it")]
    [InlineData("C:/apiDefinition.swagger.json", "leads out of it")]
    public Task An_entry_that_leads_out_is_refused(string name, string words) => RefusedAsync(words, archive => Write(archive, name, "{}"));

    [Fact]
    public Task A_link_is_refused() => RefusedAsync("holds a link", archive =>
    {
        Write(archive, Definition, "/etc/passwd");
        archive.CreateEntry("link").ExternalAttributes = unchecked((int)0xA1FF0000);
    });

    [Fact]
    public Task A_bomb_is_refused() => RefusedAsync("more than 64 MB unpacked", archive =>
    {
        using var stream = archive.CreateEntry(Definition, CompressionLevel.Fastest).Open();
        var zeros = new byte[1 << 20];
        for (var i = 0; i < 65; i++)
            stream.Write(zeros);
    });

    [Fact]
    public Task Zips_without_end_inside_each_other_are_refused() => RefusedAsync("inside each other", archive =>
    {
        var zip = Zip(inner => Write(inner, Definition, "{}"));
        for (var i = 0; i < 4; i++)
            zip = Zip(outer => Write(outer, "inner.zip", zip));
        Write(archive, "inner.zip", zip);
    });

    [Fact]
    public Task Too_many_entries_are_refused() => RefusedAsync("entries", archive =>
    {
        for (var i = 0; i < 10_001; i++)
            archive.CreateEntry($"{i}", CompressionLevel.NoCompression);
    });

    [Fact]
    public Task A_zip_without_a_connector_says_so() => RefusedAsync("holds no connector", archive => Write(archive, "readme.md", "# Hello"));

    [Fact]
    public async Task What_is_no_zip_says_so()
    {
        await File.WriteAllTextAsync(_folder.At("no.zip"), "PK, or not", TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync("validate", _folder.At("no.zip"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("is no sound zip", run.Errors, StringComparison.Ordinal);
    }

    private async Task RefusedAsync(string words, Action<ZipArchive> write)
    {
        var run = await ValidateAsync(write);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, string.Join(' ', run.Errors.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private async Task<ToolRun> ValidateAsync(Action<ZipArchive> write)
    {
        await File.WriteAllBytesAsync(_folder.At("connector.zip"), Zip(write), TestContext.Current.CancellationToken);
        return await Tool.RunAsync("validate", _folder.At("connector.zip"));
    }

    private static byte[] Zip(Action<ZipArchive> write)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            write(archive);
        return stream.ToArray();
    }

    private static void Write(ZipArchive archive, string name, string text) => Write(archive, name, System.Text.Encoding.UTF8.GetBytes(text));

    private static void Write(ZipArchive archive, string name, byte[] bytes)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(bytes);
    }
}
