using System.Text;

namespace FusionSample.ConnectorKit.MakerView.Calls;

/// <summary>A call for people who do not click: curl and <c>.http</c> files. Each leaves the token to the reader.</summary>
public static class CallTexts
{
    // What somebody has chosen in a page has no name on another's disk.
    private const string AFile = "file.bin";

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
        foreach (var part in call.Form)
            text.Append(!call.IsMultipart ? " --data-urlencode " : part.IsFile ? " -F " : " --form-string ")
                .Append(Quoted(call.IsMultipart && part.IsFile ? $"{part.Name}=@{AFile}" : $"{part.Name}={part.Text}"));
        if (call.File is not null)
            text.Append(" -H 'Content-Type: application/octet-stream' --data-binary ").Append(Quoted($"@{AFile}"));
        else if (call.Body is not null)
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
        lines.AddRange(call switch
        {
            { Form.Count: > 0, IsMultipart: true } => Multipart(call.Form),
            { Form.Count: > 0 } => ["Content-Type: application/x-www-form-urlencoded", "",
                string.Join('&', call.Form.Select(part => $"{Uri.EscapeDataString(part.Name)}={Uri.EscapeDataString(part.Text)}"))],
            { File: not null } => ["Content-Type: application/octet-stream", "", $"< ./{AFile}"],
            { Body: { } json } => ["Content-Type: application/json", "", json.ToJsonString()],
            _ => [],
        });
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Multipart(IEnumerable<FormPart> form) =>
    [
        "Content-Type: multipart/form-data; boundary=part", "",
        .. form.SelectMany(part => (string[])["--part",
            $"Content-Disposition: form-data; name=\"{part.Name.ReplaceLineEndings(" ")}\"{(part.IsFile ? $"; filename=\"{AFile}\"" : "")}", "",
            part.IsFile ? $"< ./{AFile}" : part.Text]),
        "--part--",
    ];

    private static string Quoted(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
