using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FusionSample.ConnectorKit.Annotations;

/// <summary>Extensions for one parameter, which must be there.</summary>
internal record ParameterNote(string Parameter, IReadOnlyList<(string Name, JsonNode Value)> Extensions) : IActionNote
{
    public ValueTask ApplyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var found = operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(parameter => parameter.Name == Parameter)
            ?? throw new ConnectorAnnotationException(
                $"{operation.OperationId}, {context.Description.HttpMethod} /{context.Description.RelativePath}: an annotation names the parameter "
                + $"'{Parameter}', and there is none of that name. It has: {string.Join(", ", operation.Parameters?.Select(parameter => parameter.Name) ?? [])}.");
        Apply(found);
        return ValueTask.CompletedTask;
    }

    protected virtual void Apply(OpenApiParameter parameter)
    {
        foreach (var (name, value) in Extensions)
            parameter.Set(name, value);
    }
}

/// <summary>Fixed values for one parameter.</summary>
internal sealed record ChoicesNote(string Parameter, IReadOnlyList<(string Value, string DisplayName)> Choices) : ParameterNote(Parameter, [])
{
    protected override void Apply(OpenApiParameter parameter)
    {
        ((OpenApiSchema)parameter.Schema!).Enum = [.. Choices.Select(choice => (JsonNode)choice.Value)];
        parameter.Set("x-ms-enum-values", new JsonArray([.. Choices.Select(choice => new JsonObject
        {
            ["value"] = choice.Value,
            ["displayName"] = choice.DisplayName,
        })]));
    }
}
