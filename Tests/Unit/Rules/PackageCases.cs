namespace FusionSample.Tests.Unit.Rules;

/// <summary>The cases of the rules of a certification package; a finding's place is the file.</summary>
internal static class PackageCases
{
    public const string Table = """
5000.1.1.2
    finds | zip: intro.md -
    not | zip: intro.md => about.md
5000.1.1.5
    finds | zip: more.txt = more
    finds | zip: more.md = more
    finds | zip: more.zip! = more
    finds | zip: Library.zip -
    not | zip: intro.md => about.MD
5000.1.1.11
    finds | zip: intro.md => docs/intro.md
    finds | zip: Library.zip => docs/Library.zip
    not | zip: docs/more.txt = more
5000.1.1.12
    finds | zip: Library.zip!PkgAssets/ => Library.zip!Assets/
    finds | zip: Library.zip!PkgAssets/ => Library.zip!
    not | zip: Library.zip => Other.zip
5000.1.1.13
    finds | zip: Library.zip!PkgAssets/ - && zip: Library.zip!PkgAssets/flow.json = {}
    not | zip: $flow! -
5000.1.1.16
    finds | zip: Library.zip!more.txt = more
    finds | zip: Library.zip!PkgAssets/Flow.zip => Library.zip!PkgAssets/flows/Flow.zip
    finds | zip: $connector!solution.xml => $connector!solution/solution.xml
    finds | zip: $flow![Content_Types].xml -
    not | zip: $flow!Connector/library_policytemplateinstances.json = []
5000.1.1.6
    finds | zip: $flow! -
    not | zip: Library.zip!PkgAssets/Plugin.zip!aiplugins/a.json = {}
5000.1.1.8
    finds | zip: $connector!Connector/ -
    finds | zip: $connector!Workflows/Other.json = {}
    not | zip: $flow!Connector/ -
5000.1.1.7
    finds | zip: $flow!Connector/ -
    not | zip: $connector!Connector/ -
5000.1.1.14
    finds | zip: $flow!Workflows/ -
    finds | zip: $flow!Workflows/Try.json => $flow!Flows/Try.json
    not | zip: $flow!Workflows/Try.json => $flow!Workflows/Other.json
5000.1.1.15
    finds | zip: $flow!Workflows/Try.json => $flow!Workflows/Other.json
    finds | zip: $flow!Workflows/Other.json = {}
    finds | zip: $flow!customizations.xml = <ImportExportXml>
    not | zip: $flow!Workflows/Try.json => $flow!Workflows/TRY.json
5000.1.1.3
    finds | zip: $connector!Connector/library_openapidefinition.json -
    not | zip: $connector!Connector/ -
5000.1.1.1
    finds | zip: $flow!Connector/library_iconblob.Png -
    not | zip: $flow!Connector/library_iconblob.Png => $flow!Connector/other_iconblob.png
5000.1.1.17
    finds | zip: $connector!Connector/library_connectionparameters.json -
    not | zip: $connector!Connector/library_connectionparameters.json => $connector!Connector/library_connectionparametersets.json
SolutionManaged
    finds | zip: $connector!solution.xml = <ImportExportXml><SolutionManifest><Managed>1</Managed></SolutionManifest></ImportExportXml>
    not | zip: $connector!solution.xml = <ImportExportXml><SolutionManifest><Managed>0</Managed></SolutionManifest></ImportExportXml>
    not | zip: $connector!solution.xml = <ImportExportXml>
""";
}
