namespace FusionSample.ConnectorTool.Sources;

/// <summary>Reads what may be more than it says: a device has no length and no end, and an entry of a zip may lie about its own.</summary>
internal static class LimitedBytes
{
    /// <summary>All of it; null where it is more than is left.</summary>
    /// <param name="stream">What is read.</param>
    /// <param name="left">How many bytes may be read still; counted down.</param>
    public static byte[]? Read(Stream stream, ref long left)
    {
        using var read = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            left -= count;
            if (left < 0)
                return null;
            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }
}
