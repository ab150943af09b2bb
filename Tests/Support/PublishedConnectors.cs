using FusionSample.ConnectorKit.Rules;

namespace FusionSample.Tests.Support;

/// <summary>
/// Connectors that others have published. They stand outside the repository, in ../shared/connector-corpus, and are not needed: without them a
/// test that asks for them is skipped.
/// </summary>
internal static class PublishedConnectors
{
    /// <summary>The definitions' paths, in one order on every machine.</summary>
    /// <param name="every">Each of so many; a fourth of them says nearly what all say, in a fourth of the time.</param>
    public static IReadOnlyList<string> FilesOrSkip(int every = 1)
    {
        var folder = Repository.PathOf("..", "shared", "connector-corpus");
        Assert.SkipUnless(Directory.Exists(folder), "There are no published connectors in ../shared/connector-corpus.");
        return [.. Directory.GetFiles(folder, ConnectorText.DefinitionFile, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, index) => index % every == 0)];
    }

    /// <summary>A definition, with the properties where they are beside it.</summary>
    public static ConnectorText Read(string file)
    {
        var properties = Path.Combine(Path.GetDirectoryName(file)!, ConnectorText.PropertiesFile);
        return new(File.ReadAllText(file), File.Exists(properties) ? File.ReadAllText(properties) : null);
    }
}
