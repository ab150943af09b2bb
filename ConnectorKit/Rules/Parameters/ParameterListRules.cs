using FusionSample.ConnectorKit.Rules.Model;
using FusionSample.ConnectorKit.Rules.Paths;

namespace FusionSample.ConnectorKit.Rules.Parameters;

/// <summary>What an operation's parameters may be together.</summary>
internal static class ParameterListRules
{
    public static readonly ConnectorRule[] All =
    [
        new("OperationParametersAreNotUnique", Severity.Error, RuleTopic.Validator, "No operation refers to a parameter twice.",
            SameReference),
        new("OperationParametersContainDuplicateParameter", Severity.Error, RuleTopic.Validator,
            "An operation has each name once in a location.",
            context => Duplicates(context.Operations.Select(operation => operation.OwnParameters))),
        new("PathParametersContainDuplicateParameter", Severity.Error, RuleTopic.Validator, "A path has each name once in a location.",
            context => Duplicates(OfPaths(context))),
        new("OperationParametersContainMultipleBodyParameters", Severity.Error, RuleTopic.Validator, "An operation has one body at most.",
            context => SecondBodies(context.Operations.Select(operation => operation.OwnParameters))),
        new("PathParametersContainMultipleBodyParameters", Severity.Error, RuleTopic.Validator, "A path has one body at most.",
            context => SecondBodies(OfPaths(context))),
        new("ParameterListContainsFormDataAndBody", Severity.Error, RuleTopic.Validator,
            "An operation has a body or form data, not both.", BodyAndForm),
        new("BodyOrFormDataParameterInFetchOperationNotAllowed", Severity.Error, RuleTopic.Validator,
            "A GET has no body and no form data.", BodyInFetch),
        new("OperationMissingPathParameter", Severity.Error, RuleTopic.Validator, "Each variable of a path has its parameter.",
            MissingPathParameter),
        new("PathParameterNotDefinedInTemplate", Severity.Error, RuleTopic.Validator, "Each path parameter has its place in the path.",
            NotInTemplate),
    ];

    private static IEnumerable<IReadOnlyList<Parameter>> OfPaths(RuleContext context) =>
        context.Operations.DistinctBy(operation => operation.PathItem).Select(operation => operation.PathParameters);

    private static IEnumerable<Problem> SameReference(RuleContext context) =>
        from operation in context.Operations
        from same in operation.OwnParameters.Where(parameter => parameter.Site != parameter.Node && parameter.Node.Exists)
            .GroupBy(parameter => parameter.Node)
        from again in same.Skip(1)
        select new Problem(again.Site, $"{operation.Label} lists '{again.Name}' twice.", "Remove one.");

    private static IEnumerable<Problem> Duplicates(IEnumerable<IReadOnlyList<Parameter>> lists) =>
        from list in lists
        from same in list.Where(parameter => parameter.Name.Length > 0 && parameter.In is not "body")
            .GroupBy(parameter => (parameter.Name, parameter.In))
        from again in same.DistinctBy(parameter => parameter.Node).Skip(1)
        select new Problem(again.Site, $"The {again.In} parameter '{again.Name}' is there twice.", "Remove one.");

    private static IEnumerable<Problem> SecondBodies(IEnumerable<IReadOnlyList<Parameter>> lists) =>
        lists.SelectMany(list => list.Where(parameter => parameter.In is "body").Skip(1))
            .Select(body => new Problem(body.Site, $"'{body.Name}' is a second body.", "Make one body with the properties of both."));

    private static IEnumerable<Problem> BodyAndForm(RuleContext context) =>
        from operation in context.Operations
        let body = operation.Body
        where body is not null && operation.Parameters.Any(parameter => parameter.In is "formData")
        select new Problem(body.Site, $"{operation.Label} has both a body and form data.", "Decide for one of them.");

    private static IEnumerable<Problem> BodyInFetch(RuleContext context) =>
        from operation in context.Operations
        where operation.Method is "get" or "head"
        from parameter in operation.Parameters
        where parameter.In is "body" or "formData"
        select new Problem(parameter.Site,
            $"{operation.Label} is a {operation.Method.ToUpperInvariant()} and cannot send '{parameter.Name}'.",
            "Make it a query parameter, or the operation a POST.");

    private static IEnumerable<Problem> MissingPathParameter(RuleContext context) =>
        from operation in context.Operations
        from name in PathRules.Variables(operation.Path).Distinct()
        where !operation.Parameters.Any(parameter => parameter.In is "path" && parameter.Name == name.Split('=')[0])
        select new Problem(operation.Node, $"{operation.Label} does not say what '{name}' in its path is.", "Add the path parameter.");

    private static IEnumerable<Problem> NotInTemplate(RuleContext context) =>
        from operation in context.Operations
        from parameter in operation.Parameters
        where parameter.In is "path" && !PathRules.Variables(operation.Path).Any(name => name.Split('=')[0] == parameter.Name)
        select new Problem(parameter.Site, $"The path of {operation.Label} has no place for '{parameter.Name}'.",
            $"Write {{{parameter.Name}}} into the path, or remove the parameter.");
}
