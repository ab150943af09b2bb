using FusionSample.ConnectorKit.Rules;
using FusionSample.ConnectorTool.Sources;

namespace FusionSample.ConnectorTool.Validating;

/// <summary>What the rules find in one connector.</summary>
internal sealed record ConnectorReport(ConnectorSource Source, IReadOnlyList<Finding> Findings)
{
    /// <summary>How many are errors.</summary>
    public int Errors => Findings.Count(finding => finding.Severity is Severity.Error);

    /// <summary>How many are warnings.</summary>
    public int Warnings => Findings.Count - Errors;

    /// <summary>Without its warnings.</summary>
    public ConnectorReport WithErrorsOnly() => this with { Findings = [.. Findings.Where(finding => finding.Severity is Severity.Error)] };

    /// <summary>The path of a finding's file as a report names it: the definition under the name that it has there.</summary>
    public string PathOf(Finding finding)
    {
        var file = finding.File == ConnectorText.DefinitionFile ? Source.DefinitionFile : finding.File;
        return Source.Folder is null or "" ? file : $"{Source.Folder}/{file}";
    }

    /// <summary>Where each finding stands: line and column from 1, for what is JSON, and where a file ceases to be; line 1 for anything else.</summary>
    public IReadOnlyDictionary<Finding, TextPlace> Places()
    {
        var places = new Dictionary<Finding, TextPlace>();
        foreach (var file in Findings.GroupBy(finding => finding.File))
        {
            var text = file.Key == ConnectorText.DefinitionFile ? Source.Text.Definition : file.Key == ConnectorText.PropertiesFile ? Source.Text.Properties : null;
            var known = PointerPlaces.Of(text ?? "", file.Select(finding => finding.Pointer).ToHashSet(StringComparer.Ordinal));
            foreach (var finding in file)
                places[finding] = finding.Line is { } line ? new(line, 1) : known.GetValueOrDefault(finding.Pointer, TextPlace.Start);
        }

        return places;
    }
}
