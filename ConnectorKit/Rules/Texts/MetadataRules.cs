using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Texts;

/// <summary>x-ms-connector-metadata: where the service is described, and among what a maker finds it.</summary>
internal static class MetadataRules
{
    private const int MostCategories = 2;

    private static readonly string[] Required = ["Website", "Privacy policy", "Categories"];

    private static readonly string[] Known =
    [
        "AI", "Business Management", "Business Intelligence", "Collaboration", "Commerce", "Communication", "Content and Files", "Finance", "Data", "Human Resources",
        "Internet of Things", "IT Operations", "Lifestyle and Entertainment", "Marketing", "Productivity", "Sales and CRM", "Security", "Social Media", "Website",
    ];

    public static readonly ConnectorRule[] All =
    [
        new("ConnectorMetadataPropertiesMissing", Severity.Error, RuleTopic.Validator,
            "The metadata names website, privacy policy and categories. Which the platform asks for is not published; these three are what connectors have.", Missing),
        new("InvalidConnectorCategory", Severity.Error, RuleTopic.Validator, $"A category is one of {string.Join(", ", Known)}.", Invalid),
        new("TooManyConnectorCategories", Severity.Error, RuleTopic.Validator, "There are at most two categories, separated by a semicolon.", TooMany),
    ];

    private static Node Metadata(RuleContext context) => context.Root["x-ms-connector-metadata"];

    private static IEnumerable<Problem> Missing(RuleContext context) =>
        !context.Root.IsObject ? [] : Required
            .Where(name => !Metadata(context).Items.Any(entry => string.Equals(entry["propertyName"].Text?.Trim(), name, StringComparison.OrdinalIgnoreCase)
                && !entry["propertyValue"].IsBlank))
            .Select(name => new Problem(Metadata(context) is { Exists: true } list ? list : context.Root, $"The connector's metadata has no '{name}'.",
                $"Add {{ \"propertyName\": \"{name}\", \"propertyValue\": … }} to x-ms-connector-metadata."));

    private static IEnumerable<Problem> Invalid(RuleContext context) =>
        from value in Categories(context)
        from category in Split(value)
        where !Known.Contains(category, StringComparer.OrdinalIgnoreCase)
        select new Problem(value, $"'{category}' is no category.", $"Use one or two of {string.Join(", ", Known)}, separated by a semicolon.");

    private static IEnumerable<Problem> TooMany(RuleContext context) =>
        Categories(context).Where(value => Split(value).Length > MostCategories)
            .Select(value => new Problem(value, $"There are {Split(value).Length} categories, more than {MostCategories}.", "Keep the two that fit best."));

    private static IEnumerable<Node> Categories(RuleContext context) =>
        Metadata(context).Items.Where(entry => string.Equals(entry["propertyName"].Text?.Trim(), "Categories", StringComparison.OrdinalIgnoreCase))
            .Select(entry => entry["propertyValue"]).Where(value => !value.IsBlank);

    private static string[] Split(Node value) => value.Text!.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
