namespace FusionSample.LocalEntra.Authorize;

internal static class UriExtensions
{
    /// <summary>The URI with more parameters after <paramref name="mark"/>, <c>?</c> or <c>#</c>; a query that is there is kept.</summary>
    public static string With(this Uri uri, string parameters, char mark) =>
        uri.AbsoluteUri + (mark == '?' && uri.Query.Length > 0 ? '&' : mark) + parameters;
}
