using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Definition;

namespace FusionSample.ConnectorKit.Packaging;

/// <summary>
/// A Postman collection v2.1: each operation once, ready to be sent as soon as <c>accessToken</c> has a value. The import wizard reads
/// collections of up to 1 MB.
/// </summary>
internal static class PostmanCollection
{
    private const string Schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

    public static byte[] Build(ConnectorFiles files)
    {
        var settings = files.Settings;
        var basePath = ((string?)files.Definition["basePath"] ?? "").TrimEnd('/');
        return JsonText.Bytes(new JsonObject
        {
            ["info"] = new JsonObject
            {
                ["_postman_id"] = NamedGuid.Of($"collection {settings.Name}").ToString(),
                ["name"] = settings.Title,
                ["description"] = settings.Description,
                ["version"] = settings.Version,
                ["schema"] = Schema,
            },
            ["item"] = new JsonArray([.. ConnectorOperation.All(files.Definition).Select(operation => PostmanRequest.Of(operation))]),
            ["auth"] = new JsonObject
            {
                ["type"] = "bearer",
                ["bearer"] = new JsonArray(Variable("token", "{{accessToken}}")),
            },
            ["variable"] = new JsonArray(Variable("baseUrl", $"https://{settings.Host}{basePath}"), Variable("accessToken", "")),
        });
    }

    private static JsonObject Variable(string key, string value) => new() { ["key"] = key, ["value"] = value, ["type"] = "string" };
}
