using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Package;

/// <summary>
/// What a certification package must hold (ConnectorPackageValidator.ps1, and the policies 5000.1.1). The numbers are published with a few words each;
/// which of them a misplaced file belongs to is our reading.
/// </summary>
internal static class PackageRules
{
    private const string Ours = " Of the policy only its title is published.";

    public static readonly ConnectorRule[] All =
    [
        new("5000.1.1.2", Severity.Error, RuleTopic.Policy, "The package holds a text for people: intro.md beside the zip." + Ours, Of(Intro)),
        new("5000.1.1.5", Severity.Error, RuleTopic.Policy, "The package holds one Markdown file and one zip, and nothing else." + Ours, Of(Outer)),
        new("5000.1.1.11", Severity.Error, RuleTopic.Policy, "Intro and zip lie at the root of the package, in no folder." + Ours, Of(Root)),
        new("5000.1.1.12", Severity.Error, RuleTopic.Policy, "The zip in the package has the folder PkgAssets." + Ours, Of(Assets)),
        new("5000.1.1.13", Severity.Error, RuleTopic.Policy, "PkgAssets holds solutions, as zips." + Ours, Of(Solutions)),
        new("5000.1.1.16", Severity.Error, RuleTopic.Policy,
            "Nothing lies beside PkgAssets or in a folder of it, and each solution has [Content_Types].xml, customizations.xml and solution.xml." + Ours, Of(Paths)),
        new("5000.1.1.6", Severity.Error, RuleTopic.Policy, "There are two solutions: the connector's, and one with a flow that uses it." + Ours, Of(Both)),
        new("5000.1.1.8", Severity.Error, RuleTopic.Policy, "One solution holds the connector alone: no flow." + Ours, Of(ConnectorAlone)),
        new("5000.1.1.7", Severity.Error, RuleTopic.Policy, "The solution with the flow holds the connector too." + Ours, Of(FlowHasConnector)),
        new("5000.1.1.14", Severity.Error, RuleTopic.Policy, "One solution has the folder Workflows, with a flow in it." + Ours, Of(Workflows)),
        new("5000.1.1.15", Severity.Error, RuleTopic.Policy, "Every flow that customizations.xml names is there, and every flow that is there is named." + Ours, Of(NamedFlows)),
        new("5000.1.1.3", Severity.Error, RuleTopic.Policy, "The connector in a solution has its definition." + Ours, Of(solution => Lacks(solution, "_openapidefinition.json"))),
        new("5000.1.1.1", Severity.Error, RuleTopic.Policy, "The connector in a solution has its icon." + Ours, Of(solution => Lacks(solution, "_iconblob.png"))),
        new("5000.1.1.17", Severity.Error, RuleTopic.Policy,
            "The connector in a solution says how one connects: connection parameters, or sets of them." + Ours,
            Of(solution => Lacks(solution, "_connectionparameters.json", "_connectionparametersets.json"))),
        new("SolutionManaged", Severity.Error, RuleTopic.Platform, "A submitted solution is unmanaged.", Of(solution =>
            solution.IsManaged ? [At(solution.Path, "The solution is managed.", "Export it as unmanaged.")] : [])),
    ];

    private static Func<RuleContext, IEnumerable<Problem>> Of(Func<SubmittedPackage, IEnumerable<Problem>> check) =>
        context => context.Package is { } package ? check(package) : [];

    private static Func<RuleContext, IEnumerable<Problem>> Of(Func<SubmittedSolution, IEnumerable<Problem>> check) =>
        Of((SubmittedPackage package) => package.Solutions.SelectMany(check));

    private static IEnumerable<Problem> Intro(SubmittedPackage package) =>
        package.Outer.Any(IsMarkdown) ? [] : [At("", "There is no Markdown file in the package.", "Add intro.md beside the zip.")];

    private static IEnumerable<Problem> Outer(SubmittedPackage package)
    {
        if (package.Inner is null)
            yield return At("", "There is no zip in the package.", $"Add one that holds the folder {SubmittedPackage.AssetsFolder}.");
        var extra = package.Outer.Where(entry => !IsMarkdown(entry) && entry.Zip is null)
            .Concat(package.Outer.Where(IsMarkdown).Skip(1)).Concat(package.Outer.Where(entry => entry.Zip is not null).Skip(1));
        foreach (var entry in extra)
            yield return At(entry.Path, $"'{SafeText.Shorten(entry.Path)}' is too much: one Markdown file and one zip are asked for.", "Take it out.");
    }

    private static IEnumerable<Problem> Root(SubmittedPackage package) =>
        package.Outer.Where(entry => entry.Folder.Length > 0 && (IsMarkdown(entry) || entry.Zip is not null))
            .Select(entry => At(entry.Path, $"'{SafeText.Shorten(entry.Path)}' lies in a folder.", "Zip the files themselves, not the folder that holds them."));

    private static IEnumerable<Problem> Assets(SubmittedPackage package) => package.Inner is not { } inner || package.Assets.Count > 0 ? []
        : [At(inner.Path, $"The zip has no folder '{SubmittedPackage.AssetsFolder}'.", "Put the solutions into a folder of that name, and zip the folder.")];

    private static IEnumerable<Problem> Solutions(SubmittedPackage package) => package.Assets.Count == 0 || package.Solutions.Count > 0 ? []
        : [At(package.Inner!.Path, $"'{SubmittedPackage.AssetsFolder}' holds no zip.", "Put the exported solutions there, as they were exported.")];

    private static IEnumerable<Problem> Paths(SubmittedPackage package)
    {
        var inner = package.Inner;
        foreach (var entry in (inner?.Zip ?? []).Where(entry => entry.Folder != SubmittedPackage.AssetsFolder))
            yield return At($"{inner!.Path}!{entry.Path}", $"'{SafeText.Shorten(entry.Path)}' lies outside of '{SubmittedPackage.AssetsFolder}', or in a folder of it.", "Only solutions belong there, side by side.");
        foreach (var solution in package.Solutions)
        {
            foreach (var name in (string[])["[Content_Types].xml", "customizations.xml", "solution.xml"])
            {
                if (!solution.Entries.Any(entry => entry.Path == name))
                    yield return At(solution.Path, $"The solution has no '{name}' at its root.", "Export it again, and do not zip it anew.");
            }
        }
    }

    private static IEnumerable<Problem> Both(SubmittedPackage package) => package.Solutions.Count != 1 ? []
        : [At(package.Solutions[0].Path, "There is one solution; two are asked for.", "Export the connector alone, and a flow that uses it together with the connector.")];

    private static IEnumerable<Problem> ConnectorAlone(SubmittedPackage package) =>
        package.Solutions.Count == 0 || package.Solutions.Any(solution => solution is { Connector.Count: > 0, Flows.Count: 0 }) ? []
        : [At(package.Inner!.Path, "No solution holds the connector alone.", "Export the connector in a solution of its own.")];

    private static IEnumerable<Problem> FlowHasConnector(SubmittedPackage package) =>
        package.Solutions.Where(solution => solution is { Flows.Count: > 0, Connector.Count: 0 })
            .Select(solution => At(solution.Path, "The flow's solution does not hold the connector.", "Add the connector to it and export it again."));

    private static IEnumerable<Problem> Workflows(SubmittedPackage package) =>
        package.Solutions.Count < 2 || package.Solutions.Any(solution => solution.Flows.Count > 0) ? []
        : [At(package.Inner!.Path, "No solution has a flow in a folder 'Workflows'.", "Add a flow that uses the connector, and export it with the connector.")];

    private static IEnumerable<Problem> NamedFlows(SubmittedPackage package) => package.Solutions.SelectMany(solution =>
    {
        var there = solution.Flows.Select(flow => flow.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return solution.NamedFlows.Where(name => !there.Contains(name))
            .Select(name => At(solution.Path, $"customizations.xml names the flow '{SafeText.Shorten(name)}', which is not there.", "Export the solution again."))
            .Concat(there.Except(solution.NamedFlows, StringComparer.OrdinalIgnoreCase)
                .Select(path => At(solution.Path, $"customizations.xml does not name the flow '{SafeText.Shorten(path)}'.", "Export the solution again.")));
    });

    private static IEnumerable<Problem> Lacks(SubmittedSolution solution, params string[] oneOf) =>
        solution.Connector.Count == 0 || solution.Connector.Any(entry => oneOf.Any(end => entry.Name.EndsWith(end, StringComparison.OrdinalIgnoreCase))) ? []
        : [At(solution.Path, $"The connector has no file that ends with '{oneOf[0]}'.", "Export the solution again.")];

    private static bool IsMarkdown(PackageEntry entry) => entry.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static Problem At(string path, string message, string remedy) => new(Node.Nowhere(path), message, remedy);
}
