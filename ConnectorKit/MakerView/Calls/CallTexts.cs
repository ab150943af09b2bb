using System.Text;

namespace FusionSample.ConnectorKit.MakerView.Calls;

/// <summary>A call for people who do not click: curl and <c>.http</c> files. Each leaves the token to the reader.</summary>
public static class CallTexts
{
    /// <summary>For a POSIX shell, with the token in <c>$TOKEN</c>.</summary>
    /// <param name="call">The call.</param>
    /// <param name="origin">Scheme, host and port, without a slash at the end.</param>
    public static string Curl(PreparedCall call, string origin)
    {
        var text = new StringBuilder("curl");
        if (call.Operation.Method is not "GET")
            text.Append(" -X ").Append(call.Operation.Method);
        text.Append(' ').Append(Quoted(origin + call.PathAndQuery)).Append(" -H \"Authorization: Bearer $TOKEN\"");
        foreach (var (name, value) in call.Headers)
            text.Append(" -H ").Append(Quoted($"{name}: {value}"));
        if (call.Body is not null)
            text.Append(" -H 'Content-Type: application/json' -d ").Append(Quoted(call.Body.ToJsonString()));
        return text.ToString();
    }

    /// <summary>For the editors that send <c>.http</c> files, with the token in the variable <c>token</c>.</summary>
    /// <param name="call">The call.</param>
    /// <param name="origin">Scheme, host and port, without a slash at the end.</param>
    public static string Http(PreparedCall call, string origin)
    {
        var lines = new List<string> { $"{call.Operation.Method} {origin}{call.PathAndQuery}", "Authorization: Bearer {{token}}" };
        lines.AddRange(call.Headers.Select(header => $"{header.Key}: {header.Value.ReplaceLineEndings(" ")}"));
        if (call.Body is not null)
            lines.AddRange(["Content-Type: application/json", "", call.Body.ToJsonString()]);
        return string.Join('\n', lines);
    }

    private static string Quoted(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
