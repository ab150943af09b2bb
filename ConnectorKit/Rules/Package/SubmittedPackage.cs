using System.Xml;
using System.Xml.Linq;

namespace FusionSample.ConnectorKit.Rules.Package;

/// <summary>What a publisher uploads for certification: the intro, and one zip with solutions in its folder PkgAssets.</summary>
internal sealed class SubmittedPackage
{
    /// <summary>The folder of the solutions.</summary>
    public const string AssetsFolder = "PkgAssets";

    public SubmittedPackage(IReadOnlyList<PackageEntry> outer)
    {
        Outer = outer;
        Inner = outer.FirstOrDefault(entry => entry.Zip is not null);
        Assets = [.. (Inner?.Zip ?? []).Where(entry => entry.Folder.Split('/')[0] == AssetsFolder)];
        Solutions = [.. Assets.Where(entry => entry.Zip is not null).Select(entry => new SubmittedSolution($"{Inner!.Path}!{entry.Path}", entry.Zip!))];
    }

    /// <summary>What lies in the uploaded zip.</summary>
    public IReadOnlyList<PackageEntry> Outer { get; }

    /// <summary>The zip in it; null where there is none.</summary>
    public PackageEntry? Inner { get; }

    /// <summary>What lies in PkgAssets and below.</summary>
    public IReadOnlyList<PackageEntry> Assets { get; }

    /// <summary>The solutions in it, wherever in PkgAssets they lie.</summary>
    public IReadOnlyList<SubmittedSolution> Solutions { get; }
}

/// <summary>One exported solution.</summary>
/// <param name="Path">Where it is, from the uploaded zip on.</param>
/// <param name="Entries">What is in it.</param>
internal sealed record SubmittedSolution(string Path, IReadOnlyList<PackageEntry> Entries)
{
    /// <summary>The files of its connector.</summary>
    public IReadOnlyList<PackageEntry> Connector { get; } = [.. Entries.Where(entry => entry.Folder == "Connector")];

    /// <summary>The files of its flows.</summary>
    public IReadOnlyList<PackageEntry> Flows { get; } = [.. Entries.Where(entry => entry.Folder == "Workflows")];

    /// <summary>The files that its flows are to be in, as customizations.xml names them.</summary>
    public IReadOnlyList<string> NamedFlows { get; } =
        [.. Xml(Entries, "customizations.xml").Where(element => element.Name.LocalName == "JsonFileName").Select(element => element.Value.Trim().TrimStart('/'))];

    /// <summary>Whether solution.xml says that nobody may change it.</summary>
    public bool IsManaged { get; } = Xml(Entries, "solution.xml").Any(element => element.Name.LocalName == "Managed" && element.Value.Trim() == "1");

    // Which could swell to anything.
    private static readonly XmlReaderSettings NoDtd = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private static IEnumerable<XElement> Xml(IReadOnlyList<PackageEntry> entries, string name)
    {
        if (entries.FirstOrDefault(entry => entry.Path == name) is not { } file)
            return [];
        try
        {
            using var reader = XmlReader.Create(new StringReader(file.Text), NoDtd);
            return [.. XDocument.Load(reader).Descendants()];
        }
        catch (XmlException)
        {
            return [];
        }
    }
}
