using System.Net.Http.Headers;
using System.Text;

namespace FusionSample.ConnectorKit.MakerView.Calls;

/// <summary>What a call sends, as it goes over the wire.</summary>
public static class CallContent
{
    /// <summary>The content; null where nothing is sent.</summary>
    public static HttpContent? Of(PreparedCall call) =>
        call.Form.Count > 0 ? Form(call)
        : call.File is { } base64 ? File(base64)
        : call.Body is { } json ? new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json")
        : null;

    private static HttpContent Form(PreparedCall call)
    {
        if (!call.IsMultipart)
            return new FormUrlEncodedContent(call.Form.Select(part => new KeyValuePair<string, string>(part.Name, part.Text)));
        var parts = new MultipartFormDataContent();
        foreach (var part in call.Form)
        {
            // A name may hold anything; a header may not.
            var name = new string([.. part.Name.Select(letter => letter is '"' or '\\' || char.IsControl(letter) ? '_' : letter)]);
            if (part.IsFile)
                parts.Add(File(part.Text), $"\"{name}\"", $"\"{name}\"");
            else
                parts.Add(new StringContent(part.Text), $"\"{name}\"");
        }

        return parts;
    }

    private static ByteArrayContent File(string base64)
    {
        var bytes = new byte[base64.Length];
        var content = new ByteArrayContent(bytes, 0, Convert.TryFromBase64String(base64, bytes, out var length) ? length : 0);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return content;
    }
}
