using System.Globalization;
using System.Text;
using FusionSample.ServiceDefaults.Answers;

namespace FusionSample.Gateway.Proxy.Answers;

/// <summary>
/// Under what an answer of the adapter is kept: its operation, its path and those parameters that the published definition has for it. Nothing
/// of the caller is in it, nor is <c>PublicUrl</c>, which is the same for all that this process keeps.
/// </summary>
internal static class AnswerKeys
{
    /// <summary>The key of a request that goes to the adapter; null where the answer is not kept.</summary>
    public static string? KeyOf(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value!;
        // What nearly all calls are, and what costs nothing: a path begins with a slash, which no operation does.
        if (!request.QueryString.HasValue)
            return Short(path);
        return context.GetReverseProxyFeature().Route.Config is { RouteId: var operation, Metadata: { } metadata }
            && metadata.TryGetValue(DefinedRoutes.Parameters, out var defined)
            ? WithQuery(operation, path, defined, request.Query)
            : null;
    }

    private static string? WithQuery(string operation, string path, string defined, IQueryCollection query)
    {
        StringBuilder? key = null;
        foreach (var name in defined.AsSpan().Split(','))
        {
            if (!query.TryGetValue(defined[name], out var values))
                continue;
            // Which of two counts is the adapter's to say.
            if (values.Count > 1)
                return null;
            key ??= new StringBuilder(operation);
            var value = values.ToString();
            // A value may hold any character, and its length says where it ends.
            key.Append(CultureInfo.InvariantCulture, $" {defined.AsSpan(name)}:{value.Length}:{value}");
        }

        return Short(key is null ? path : key.Append(' ').Append(path).ToString());
    }

    private static string? Short(string key) => key.Length <= KeptAnswers.MaxKeyLength ? key : null;
}
