using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using FusionSample.ConnectorKit.Packaging;

namespace FusionSample.Tests.Unit.Packaging;

public class ReproducibleZipTests
{
    private static readonly (string, byte[])[] Entries =
        [("z/second.txt", "Hello"u8.ToArray()), ("a-first-by-name.txt", []), ("é ö.txt", Encoding.UTF8.GetBytes("grüß"))];

    [Fact]
    public void The_framework_reads_the_entries_in_the_order_given_stored_and_dated_1980()
    {
        using var zip = new ZipArchive(new MemoryStream(ReproducibleZip.Create(Entries)));

        Assert.Equal(Entries.Select(entry => entry.Item1), zip.Entries.Select(entry => entry.FullName));
        Assert.All(zip.Entries, entry =>
        {
            Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime);
            Assert.Equal(entry.Length, entry.CompressedLength);
            Assert.Equal(0, entry.ExternalAttributes);
        });
        Assert.Equal("grüß", new StreamReader(zip.Entries[2].Open()).ReadToEnd());
    }

    // Pinned: a difference here is a difference on somebody's machine.
    [Fact]
    public void The_bytes_are_these_on_every_machine() =>
        Assert.Equal(
            "9edffaac2f0d258e9bee297522a9321b263c47425d0aabace6ae0a94982c6056",
            Convert.ToHexStringLower(SHA256.HashData(ReproducibleZip.Create(Entries))));

    [Theory]
    [InlineData("../out.txt")]
    [InlineData("/rooted.txt")]
    [InlineData("a//b.txt")]
    [InlineData("a\\b.txt")]
    [InlineData("c:b.txt")]
    [InlineData("./a.txt")]
    [InlineData("")]
    public void A_path_that_leaves_its_folder_is_refused(string name) =>
        Assert.Contains($"'{name}'", Assert.Throws<ArgumentException>(() => ReproducibleZip.Create([(name, [])])).Message);

    [Fact]
    public void A_path_twice_is_refused_also_where_only_the_case_differs() =>
        Assert.Throws<ArgumentException>(() => ReproducibleZip.Create([("a.txt", []), ("A.txt", [])]));
}
