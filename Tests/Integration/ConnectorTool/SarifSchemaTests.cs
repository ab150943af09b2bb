using System.Text;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Integration.ConnectorTool;

/// <summary>What the tool writes for code scanning fits the standard's schema, as a package of Microsoft's carries it.</summary>
[Trait("Needs", "node")]
public sealed class SarifSchemaTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("/basePath = \"v1\"\n/paths/~1books/get/summary = \"List books & \\\"papers\\\" \u00e4\"")]
    [InlineData("/swagger -\n/paths -\n/info -")]
    public async Task It_fits(string changes)
    {
        _folder.Add("a folder with blanks", changes);
        var run = await Tool.RunAsync("validate", _folder.Path, "--format", "sarif");
        var schema = Repository.PathOf("artifacts", "node_modules", "@microsoft", "jest-sarif", "lib", "schemas", "sarif-2.1.0-rtm.5.json");

        var misfits = await NodeReader.ReadOrSkipAsync("schema.mjs", Encoding.UTF8.GetBytes(run.Output), schema);

        Assert.Empty(misfits.EnumerateArray());
    }
}
