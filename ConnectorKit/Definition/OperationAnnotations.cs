using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using FusionSample.ConnectorKit.Annotations;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>Writes what is noted of an endpoint and of its parameters into the operation.</summary>
internal static class OperationAnnotations
{
    public static async Task ApplyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            Annotate(parameter, AttributesOf(context.Description, parameter.Name!));
        foreach (var note in context.Description.ActionDescriptor.EndpointMetadata.OfType<IActionNote>())
            await note.ApplyAsync(operation, context, cancellationToken);
    }

    private static void Annotate(OpenApiParameter parameter, ICustomAttributeProvider? attributes)
    {
        parameter.Set("x-ms-summary", Titles.Of(attributes, parameter.Name!));
        if (attributes.Find<VisibilityAttribute>() is { Visibility: not Visibility.Normal } shown)
            parameter.Set("x-ms-visibility", shown.Visibility.ToString().ToLowerInvariant());
        if (parameter.In == ParameterLocation.Path)
            parameter.Set("x-ms-url-encoding", "single");
        if (attributes.Find<TestValueAttribute>() is { } test)
            parameter.Set(Extensions.TestValue, JsonSerializer.SerializeToNode(test.Value)!);
        if (attributes.Find<DescriptionAttribute>() is { } described)
            parameter.Description = described.Description;
    }

    private static ICustomAttributeProvider? AttributesOf(ApiDescription description, string parameter) =>
        description.ParameterDescriptions.FirstOrDefault(described => described.Name == parameter)?.ParameterDescriptor is IParameterInfoParameterDescriptor info
            ? info.ParameterInfo : null;

    internal static TAttribute? Find<TAttribute>(this ICustomAttributeProvider? member)
        where TAttribute : Attribute =>
        member?.GetCustomAttributes(typeof(TAttribute), inherit: true).OfType<TAttribute>().FirstOrDefault();
}
