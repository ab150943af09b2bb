using Microsoft.Extensions.Primitives;

namespace FusionSample.LocalEntra.Protocol;

/// <summary>The parameters of a request: one without a value counts as left out, none may stand twice (RFC 6749, section 3.1).</summary>
internal sealed class ProtocolParameters
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private ProtocolParameters(IEnumerable<KeyValuePair<string, StringValues>> pairs)
    {
        foreach (var (name, values) in pairs)
        {
            if (values.Count > 1)
                throw new EntraException("invalid_request", null, $"The parameter '{name}' stands {values.Count} times; send it once.");
            if (values.ToString() is { Length: > 0 } value)
                _values[name] = value;
        }
    }

    public string? this[string name] => _values.GetValueOrDefault(name);

    public static ProtocolParameters Query(HttpRequest request) => new(request.Query);

    public static async Task<ProtocolParameters> FormAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            throw new EntraException("invalid_request", 900144,
                "The parameters must be in the request body, with Content-Type: application/x-www-form-urlencoded.");
        }

        try
        {
            return new ProtocolParameters(await request.ReadFormAsync(request.HttpContext.RequestAborted));
        }
        catch (Exception exception) when (exception is BadHttpRequestException or InvalidDataException)
        {
            throw new EntraException("invalid_request", null, "The request body is too long or is no form.");
        }
    }

    public string Require(string name) => this[name]
        ?? throw new EntraException("invalid_request", 900144, $"The request must contain the following parameter: '{name}'.");

    /// <summary>Those of the named parameters that are there.</summary>
    public IReadOnlyDictionary<string, string> Pick(IEnumerable<string> names) =>
        names.Where(_values.ContainsKey).ToDictionary(name => name, name => _values[name]);
}
