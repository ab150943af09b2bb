using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>The same definition as OpenAPI 3.1, for everybody but Power Platform.</summary>
public static class OpenApi31
{
    /// <summary>The file's name.</summary>
    public const string FileName = "openapi.json";

    /// <summary>The document with the head that a definition has: title, address, sign-in. The operations are kept.</summary>
    /// <exception cref="InvalidDataException">The definition is not OpenAPI 2.0.</exception>
    public static async Task<string> WithHeadOfAsync(JsonObject definition, JsonObject document, CancellationToken cancellationToken = default)
    {
        var head = JsonNode.Parse(await FromAsync(definition, cancellationToken))!;
        var result = document.DeepClone().AsObject();
        foreach (var key in (string[])["info", "servers", "security"])
            result[key] = head[key]?.DeepClone();
        result["components"]!["securitySchemes"] = head["components"]!["securitySchemes"]!.DeepClone();
        return JsonText.Write(result);
    }

    /// <summary>Reads the definition with Microsoft.OpenApi and writes it again.</summary>
    /// <exception cref="InvalidDataException">The definition is not OpenAPI 2.0.</exception>
    public static async Task<string> FromAsync(JsonObject definition, CancellationToken cancellationToken = default)
    {
        var read = OpenApiDocument.Parse(definition.ToJsonString(), "json");
        if (read.Document is not { } document || read.Diagnostic?.Errors.Count > 0)
            throw new InvalidDataException("The definition is not OpenAPI 2.0: " + string.Join(" ", read.Diagnostic?.Errors.Select(error => error.Message) ?? []));
        var json = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellationToken);
        var result = JsonNode.Parse(json)!.AsObject();
        foreach (var (_, operation) in result.Operations())
        {
            foreach (var (status, response) in operation["responses"]?.AsObject() ?? [])
            {
                // Read from 'produces', which is about the answer and not about errors.
                if (!status.StartsWith('2'))
                    (response as JsonObject)?.Remove("content");
            }
        }

        return JsonText.Write(result);
    }
}
