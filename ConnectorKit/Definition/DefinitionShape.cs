using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>Turns the document that ASP.NET Core writes into the definition that Power Platform reads, one idea after the other.</summary>
internal static class DefinitionShape
{
    public static void Apply(JsonObject document)
    {
        Replacements.Check(document);
        PropertyShapes.Apply(document);
        foreach (var (path, operation) in document.Operations())
        {
            OperationShape.Apply(operation);
            AnswerExtensions.Apply(document, operation);
            PathExtensions.Apply(document, path, operation);
        }

        PlainAnswers.Apply(document);
        UsedDefinitions.Apply(document);
        SharedParameters.Apply(document);
        KeyOrder.Apply(document);
    }
}
