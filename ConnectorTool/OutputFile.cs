namespace FusionSample.ConnectorTool;

/// <summary>Writes a file that a person has named.</summary>
internal static class OutputFile
{
    /// <summary>Writes it, and the folders to it.</summary>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void Write(FileInfo file, string text) => Write(file, stream =>
    {
        using var writer = new StreamWriter(stream);
        writer.Write(text);
        if (!text.EndsWith('\n'))
            writer.Write('\n');
    });

    /// <inheritdoc cref="Write(FileInfo, string)"/>
    public static void Write(FileInfo file, byte[] bytes) => Write(file, stream => stream.Write(bytes));

    private static void Write(FileInfo file, Action<Stream> write)
    {
        try
        {
            file.Directory?.Create();
            using var stream = file.Create();
            write(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{file.FullName}' cannot be written: {exception.Message}", exception);
        }
    }
}
