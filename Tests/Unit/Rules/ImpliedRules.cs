namespace FusionSample.Tests.Unit.Rules;

/// <summary>What a broken rule brings with it, and why.</summary>
internal static class ImpliedRules
{
    private static readonly (string Rule, string[] Implied, string Why)[] All =
    [
        ("OperationIdSanitized", ["OperationIdNotPascalCase"], "The guideline wants no such letters either."),
        ("OperationMustHaveResponse", ["SchemaDefinitionSetIncorrectly"], "Without an answer there is no schema of it."),
        ("OperationShouldHaveSuccessfulResponse", ["SchemaDefinitionSetIncorrectly"], "Without a successful answer there is no schema of it."),
        ("OperationFamilyHasManyEmptyRevisions", ["OperationRevisionEmpty"], "Each of them has no revision."),
        ("InternalPropertyWithDefaultOptional", ["PowerApps-11"], "Power Apps' reader shows what is internal and optional."),
        ("PropertyMustBeRequired", ["PowerApps-11"], "Power Apps' reader shows what is internal and optional."),
        ("RequiredLoopInSchemaNotAllowed", ["PowerApps-09"], "A loop leads back to itself."),
        ("InvalidNextLinkNameValue", ["PowerApps-15"], "The same key, as Power Apps' reader takes it."),
        ("OperationSchemaCountExceedsMaxAllowed", ["BodySchemaCountExceedsMaxAllowed", "DefinitionTooLarge"], "So many schemas are more than a body may have, and take more than 1 MB."),
        ("TotalSchemaCountExceedsMaxAllowed", ["OperationSchemaCountExceedsMaxAllowed", "BodySchemaCountExceedsMaxAllowed", "DefinitionTooLarge", "OperationIdNotFound", "PowerApps-14"],
            "The only operation that is left has them all, in more than 1 MB; what the others named is gone with them."),
    ];

    /// <summary>Where a part cannot be moved without mending what is wrong with it, and why.</summary>
    public static IReadOnlyDictionary<(string Rule, string Way), string> BoundToPlace { get; } = new Dictionary<(string, string), string>
    {
        [("OperationParametersAreNotUnique", "parameters of the path")] = "A path's own list is the business of PathParametersContainDuplicateParameter.",
    };

    /// <summary>The rules that one brings with it.</summary>
    public static IReadOnlySet<string> By(string rule) => All.Where(entry => entry.Rule == rule).SelectMany(entry => entry.Implied).ToHashSet(StringComparer.Ordinal);
}
