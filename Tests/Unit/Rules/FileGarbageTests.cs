using System.Diagnostics;
using System.IO.Compression;
using FusionSample.ConnectorKit.Rules;

namespace FusionSample.Tests.Unit.Rules;

/// <summary>Whatever is in readme, script and icon, a check comes to its end and returns findings.</summary>
public class FileGarbageTests
{
    // A check that grows with the square would take hours; the bound leaves room for a slow machine.
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("####### \ud800\n```\n# ")]
    [InlineData("\"")]
    [InlineData("@\"\"")]
    [InlineData("\"\"\"\"")]
    [InlineData("'\\")]
    [InlineData("/*/ using ;\r#r")]
    public void Any_text_may_be_a_readme_or_a_script(string text) =>
        Assert.NotEmpty(ConnectorRules.Check(CleanConnector.With("") with { Readme = text, Script = text }));

    [Theory(Explicit = true)]
    [Trait("Run", "ci")]
    [InlineData("using A;\n")]
    [InlineData("public override ")]
    [InlineData("class Script : ")]
    [InlineData("/*")]
    [InlineData("'\\")]
    [InlineData("@\"\"")]
    [InlineData("# Publisher\n")]
    public void A_long_text_is_read_in_a_time_as_long(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        var clock = Stopwatch.StartNew();

        ConnectorRules.Check(CleanConnector.With("") with { Readme = text, Script = text });

        Assert.True(clock.Elapsed < Long, $"{clock.Elapsed}");
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public void Many_names_that_nobody_knows_are_compared_in_a_time_as_long()
    {
        var keys = string.Join(',', Enumerable.Range(0, 10_000).Select(number => $"\"x-ms-visibil{number}\": 1"));
        var clock = Stopwatch.StartNew();

        Assert.True(ConnectorRules.Check(new($"{{{keys}}}", $"{{\"properties\": {{{keys}}}}}")).Count > 20_000);
        Assert.True(clock.Elapsed < Long, $"{clock.Elapsed}");
    }

    [Fact]
    public void Any_bytes_may_be_an_icon()
    {
        var icon = CleanFiles.Icons["palette"];
        for (var at = 0; at < icon.Length; at++)
        {
            foreach (var value in (byte[])[0, 1, 0x7f, 0xff])
            {
                byte[] changed = [.. icon[..at], value, .. icon[(at + 1)..]];
                Assert.Null(Record.Exception(() => RulesOf(changed)));
            }

            Assert.Null(Record.Exception(() => RulesOf(icon[..at])));
        }
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public void A_picture_that_unpacks_to_much_is_not_unpacked()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var i = 0; i < 4_000; i++)
                zlib.Write(new byte[65_536]);
        }

        byte[] length = [0, (byte)(packed.Length >> 16), (byte)(packed.Length >> 8), (byte)packed.Length];
        var clock = Stopwatch.StartNew();

        Assert.Equal("IconNotInBrandColor", Assert.Single(RulesOf([.. CleanFiles.Icons["clean"][..33], .. length, .. "IDAT"u8, .. packed.ToArray(), 0, 0, 0, 0])));
        Assert.True(clock.Elapsed < Long, $"{clock.Elapsed}");
    }

    private static List<string> RulesOf(byte[] icon) =>
    [
        .. ConnectorRules.Check(new("{}", """{"properties": {"iconBrandColor": "#123456"}}""") { Icon = icon })
            .Where(finding => finding.File == ConnectorText.IconFile).Select(finding => finding.Rule),
    ];
}
