namespace FusionSample.ExternalServiceAdapter.Catalogue.AnyResource;

/// <summary>Finds a record by the name that stands in a path.</summary>
internal static class RecordNames
{
    /// <summary>
    /// The id, or null. A server leaves an encoded slash in a path as it is, since it is no separator (RFC 3986 section 2.2); and some
    /// clients write a space as '+', as in a form.
    /// </summary>
    public static int? Find(IReadOnlyDictionary<int, string> names, string inPath)
    {
        var name = inPath.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase).Trim();
        return Id(names, name) ?? Id(names, name.Replace('+', ' '));
    }

    private static int? Id(IReadOnlyDictionary<int, string> names, string name) =>
        names.Where(one => string.Equals(one.Value, name, StringComparison.OrdinalIgnoreCase)).Select(one => (int?)one.Key).FirstOrDefault();
}
