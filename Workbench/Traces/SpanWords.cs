namespace FusionSample.Workbench.Traces;

/// <summary>What a step is called on the page.</summary>
internal static class SpanWords
{
    private const string CacheScopes = "ZiggyCreatures.Caching.Fusion";

    /// <summary>Which part of the picture it belongs to; its colour as well.</summary>
    public static Layer LayerOf(SeenSpan span) => span switch
    {
        _ when span.Scope.StartsWith(CacheScopes, StringComparison.Ordinal) => Layer.Cache,
        { Service: "adapter", Kind: SpanKind.Client } or { Service: "swapi" } => Layer.Upstream,
        { Service: "adapter" } => Layer.Adapter,
        { Service: "gateway" } => Layer.Gateway,
        { Service: "workbench" } => Layer.Workbench,
        _ => Layer.Other,
    };

    /// <summary>Method and path of an HTTP call, such as <c>GET /api/people/1</c>; null for all else.</summary>
    public static string? Request(SeenSpan span)
    {
        if (!span.Attributes.TryGetValue("http.request.method", out var method))
            return null;
        if (span.Attributes.TryGetValue("url.path", out var path))
            return $"{method} {path}";
        return Uri.TryCreate(span.Attributes.GetValueOrDefault("url.full"), UriKind.Absolute, out var url) ? $"{method} {url.AbsolutePath}" : null;
    }

    /// <summary>The step in a line.</summary>
    public static string Of(SeenSpan span) => Request(span) ?? span.Name;
}

/// <summary>The parts of the picture, as the workshop draws it.</summary>
internal enum Layer
{
    Other,
    Workbench,
    Gateway,
    Adapter,
    Cache,
    Upstream,
}
