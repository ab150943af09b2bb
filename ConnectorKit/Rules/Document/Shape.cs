using System.Text.Json;

namespace FusionSample.ConnectorKit.Rules.Document;

/// <summary>An object of OpenAPI 2.0, or of another file: the keys that it may have, each with the kind of its value.</summary>
/// <param name="Name">What a message calls it.</param>
/// <param name="Keys">The keys; in OpenAPI extensions come on top.</param>
/// <param name="Required">The keys that must be there, and not blank, whatever a maker sees.</param>
internal sealed record Shape(string Name, IReadOnlyDictionary<string, JsonValueKind> Keys, params string[] Required)
{
    /// <summary>Stands for any kind of value.</summary>
    private const JsonValueKind Any = JsonValueKind.Undefined;

    private const string Common = "type:s format:s description:s title:s default:* enum:a maximum:n exclusiveMaximum:b minimum:n exclusiveMinimum:b "
        + "maxLength:n minLength:n pattern:s maxItems:n minItems:n uniqueItems:b multipleOf:n";

    public static readonly Shape Root = Of("document",
        "swagger:s info:o host:s basePath:s schemes:a consumes:a produces:a paths:o definitions:o parameters:o responses:o securityDefinitions:o security:a tags:a externalDocs:o",
        "info", "paths");

    public static readonly Shape Info = Of("info object", "title:s description:s termsOfService:s contact:o license:o version:s", "title",
        "description", "version", "contact");
    public static readonly Shape Contact = Of("contact", "name:s url:s email:s", "name", "url", "email");
    public static readonly Shape License = Of("license", "name:s url:s", "name");
    public static readonly Shape ExternalDocs = Of("externalDocs object", "description:s url:s", "url");
    public static readonly Shape Tag = Of("tag", "name:s description:s externalDocs:o", "name");
    public static readonly Shape Path = Of("path", "get:o put:o post:o delete:o options:o head:o patch:o parameters:a");

    public static readonly Shape Operation = Of("operation",
        "tags:a summary:s description:s externalDocs:o operationId:s consumes:a produces:a parameters:a responses:o schemes:a deprecated:b security:a");

    public static readonly Shape Response = Of("response", "description:s schema:o headers:o examples:o", "description");
    public static readonly Shape Header = Of("header", Common + " items:o collectionFormat:s", "type");
    public static readonly Shape Items = Of("items object", Common + " items:o collectionFormat:s");

    // What a body may not have is the business of BodyParameterPropertyNotValid, a schema elsewhere of NonBodyParameterSchemaNotValid.
    public static readonly Shape Parameter = Of("parameter",
        Common + " name:s in:s required:b allowEmptyValue:b items:o collectionFormat:s schema:o", "name", "in", "type");
    public static readonly Shape Body = Of("body",
        Common + " name:s in:s required:b allowEmptyValue:b items:o collectionFormat:s schema:o", "name");

    public static readonly Shape Schema = Of("schema",
        Common + " $ref:s maxProperties:n minProperties:n required:a items:* allOf:a properties:o additionalProperties:* discriminator:s readOnly:b xml:o externalDocs:o example:*");

    /// <summary>Whether a key's value is of the right kind.</summary>
    public bool Fits(string key, JsonValueKind kind) =>
        Keys[key] is var expected && (expected == Any || expected == kind
            || (expected is JsonValueKind.True && kind is JsonValueKind.False));

    /// <summary>The word for a key's kind of value.</summary>
    public string KindOf(string key) => Word(Keys[key]);

    /// <summary>The word for a kind of value.</summary>
    public static string Word(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };

    /// <summary>A shape from its keys, each with the first letter of its kind of value behind a colon: 's' for a string, '*' for any.</summary>
    public static Shape Of(string name, string keys, params string[] required) =>
        new(name, keys.Split(' ').ToDictionary(key => key[..^2], key => key[^1] switch
        {
            's' => JsonValueKind.String,
            'o' => JsonValueKind.Object,
            'a' => JsonValueKind.Array,
            'b' => JsonValueKind.True,
            'n' => JsonValueKind.Number,
            _ => Any,
        }), required);
}
