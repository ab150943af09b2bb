using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FusionSample.ConnectorKit.Annotations;

/// <summary>What an endpoint is to a maker. Each method says one thing; none changes how the endpoint answers.</summary>
public static class ActionExtensions
{
    /// <summary>Makes the endpoint an action, under the name by which others refer to it.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="action">Its operation.</param>
    /// <param name="summary">What it does, in sentence case, at most 80 characters, no full stop.</param>
    /// <param name="description">What it does and gives, in full sentences, with an example that helps.</param>
    /// <param name="visibility">How readily it is shown.</param>
    public static RouteHandlerBuilder AsAction(
        this RouteHandlerBuilder endpoint, ConnectorAction action, string summary, string description, Visibility visibility = Visibility.Normal)
    {
        endpoint.WithName(action.OperationId).WithSummary(summary).WithDescription(description);
        return visibility == Visibility.Normal ? endpoint : endpoint.With("x-ms-visibility", Name(visibility));
    }

    /// <summary>Lists go on at <c>nextLink</c> (<c>x-ms-pageable</c>). The platform needs the policy 'updatenextlink' beside it.</summary>
    public static RouteHandlerBuilder Pageable(this RouteHandlerBuilder endpoint) =>
        endpoint.With("x-ms-pageable", new JsonObject { ["nextLinkName"] = "nextLink" });

    /// <summary>Lets a maker choose a parameter's value from what another operation lists.</summary>
    public static RouteHandlerBuilder WithDynamicValues(this RouteHandlerBuilder endpoint, string parameter, DynamicValues values) =>
        endpoint.WithMetadata(new ParameterNote(parameter, [.. values.Extensions()]));

    /// <summary>Gives a parameter a title, where one that several endpoints share is called otherwise in each.</summary>
    /// <inheritdoc cref="TitleAttribute" />
    public static RouteHandlerBuilder WithTitle(this RouteHandlerBuilder endpoint, string parameter, string title) =>
        endpoint.WithMetadata(new ParameterNote(parameter, [("x-ms-summary", title)]));

    /// <summary>Gives a parameter a value with which it can be tried, where one that several endpoints share takes another in each.</summary>
    /// <inheritdoc cref="TestValueAttribute" />
    public static RouteHandlerBuilder WithTestValue(this RouteHandlerBuilder endpoint, string parameter, JsonNode value) =>
        endpoint.WithMetadata(new ParameterNote(parameter, [(Extensions.TestValue, value)]));

    /// <summary>Lets a maker choose a parameter's value among fixed ones (<c>enum</c>, <c>x-ms-enum-values</c>).</summary>
    /// <remarks>Power Apps lets any text through all the same: the endpoint has to refuse it.</remarks>
    public static RouteHandlerBuilder WithChoices(
        this RouteHandlerBuilder endpoint, string parameter, params IEnumerable<(string Value, string DisplayName)> choices) =>
        endpoint.WithMetadata(new ChoicesNote(parameter, [.. choices]));

    /// <summary>Gives an object of the answer the shape that another operation tells.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="property">The path of the object, through lists as through objects: <c>value/record</c>.</param>
    /// <param name="schema">Who tells the shape.</param>
    public static RouteHandlerBuilder WithDynamicAnswer(this RouteHandlerBuilder endpoint, string property, DynamicSchema schema) =>
        endpoint.WithMetadata(new MergedNote(Extensions.Answer, new JsonObject
        {
            [property] = new JsonObject(schema.Extensions().Select(extension => KeyValuePair.Create<string, JsonNode?>(extension.Name, extension.Value))),
        }));

    /// <summary>The operation that tells whether a connection works (<c>x-ms-capabilities</c>); a GET that needs no parameter.</summary>
    public static RouteHandlerBuilder AsTestConnection(this RouteHandlerBuilder endpoint) => endpoint.With(Extensions.TestConnection, true);

    /// <summary>A POST that changes nothing (<c>x-ms-safe-operation</c>).</summary>
    public static RouteHandlerBuilder Safe(this RouteHandlerBuilder endpoint) => endpoint.With("x-ms-safe-operation", true);

    private static string Name(Visibility visibility) => visibility.ToString().ToLowerInvariant();

    internal static RouteHandlerBuilder With(this RouteHandlerBuilder endpoint, string extension, JsonNode value) =>
        endpoint.WithMetadata(new ExtensionNote(extension, value));
}
