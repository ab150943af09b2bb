using System.Text.Json.Nodes;

namespace FusionSample.ConnectorKit.Annotations;

/// <summary>A call of another operation while a maker fills in a form: which one, with which parameters.</summary>
public abstract class OperationCall<TSelf>
    where TSelf : OperationCall<TSelf>
{
    private readonly ConnectorAction _action;
    private readonly List<(string Target, JsonNode? Literal, string? Source)> _parameters = [];

    private protected OperationCall(ConnectorAction action) => _action = action;

    /// <summary>Sends a fixed value.</summary>
    /// <param name="parameter">The parameter of the called operation.</param>
    /// <param name="value">A text, number or boolean.</param>
    public TSelf WithValue(string parameter, JsonNode value)
    {
        _parameters.Add((parameter, value, null));
        return (TSelf)this;
    }

    /// <summary>Sends what the maker has chosen for a parameter of the operation that is filled in.</summary>
    /// <param name="parameter">The parameter of the called operation.</param>
    /// <param name="source">The parameter that is filled in; the same name when left out.</param>
    public TSelf WithParameter(string parameter, string? source = null)
    {
        _parameters.Add((parameter, null, source ?? parameter));
        return (TSelf)this;
    }

    // x-ms-dynamic-values and x-ms-dynamic-schema: a literal as it is, or {"parameter": name}.
    private protected JsonObject ValuesForm() => Form(
        literal => literal,
        source => new JsonObject { ["parameter"] = source });

    // x-ms-dynamic-list and x-ms-dynamic-properties: {"value": literal} or {"parameterReference": name}.
    private protected JsonObject ListForm() => Form(
        literal => new JsonObject { ["value"] = literal },
        source => new JsonObject { ["parameterReference"] = source });

    private JsonObject Form(Func<JsonNode, JsonNode> literal, Func<string, JsonNode> reference)
    {
        var form = new JsonObject { ["operationId"] = _action.OperationId };
        if (_parameters.Count > 0)
        {
            form["parameters"] = new JsonObject(_parameters.Select(parameter => KeyValuePair.Create<string, JsonNode?>(
                parameter.Target,
                parameter.Literal is { } value ? literal(value.DeepClone()) : reference(parameter.Source!))));
        }

        return form;
    }
}
