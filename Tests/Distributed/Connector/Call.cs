using System.Web;

namespace FusionSample.Tests.Distributed.Connector;

/// <summary>An operation with values for its parameters, written as Power Apps writes them: blanks are left out.</summary>
internal sealed record Call(ServedOperation Operation)
{
    /// <summary>The values by parameter.</summary>
    public IReadOnlyDictionary<string, string> Values { get; private init; } = new Dictionary<string, string>();

    /// <summary>How a value is encoded. Power Apps: a space is <c>+</c>, a slash <c>%2f</c>.</summary>
    public Func<string, string> Encode { get; init; } = HttpUtility.UrlEncode;

    /// <summary>Its address by the definition.</summary>
    public string Url
    {
        get
        {
            var path = Operation.Path;
            var query = new List<string>();
            foreach (var parameter in Operation.Parameters)
            {
                if (!Values.TryGetValue(parameter.Name, out var value))
                    Assert.False(parameter.Required, $"No value is known for {parameter.Name} of {Operation}.");
                else if (parameter.InPath)
                    path = path.Replace($"{{{parameter.Name}}}", Encode(value), StringComparison.Ordinal);
                else
                    query.Add($"{parameter.Name}={Encode(value)}");
            }

            return Operation.Definition.Address + path + (query.Count > 0 ? "?" + string.Join('&', query) : "");
        }
    }

    /// <summary>The same with one value more, or another one.</summary>
    public Call With(string parameter, object? value)
    {
        Assert.NotNull(Operation.Parameter(parameter));
        return this with { Values = new Dictionary<string, string>(Values) { [parameter] = FormattableString.Invariant($"{value}") } };
    }
}
