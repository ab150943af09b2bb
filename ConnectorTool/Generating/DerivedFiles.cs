namespace FusionSample.ConnectorTool.Generating;

/// <summary>The files to write into a connector's folder: all of them, or none.</summary>
/// <param name="folder">The connector's.</param>
/// <param name="files">Names and contents.</param>
internal sealed class DerivedFiles(DirectoryInfo folder, params IReadOnlyList<(string Name, byte[] Content)> files)
{
    /// <summary>Writes them and returns their paths.</summary>
    /// <param name="force">Whether files with another content may be written over.</param>
    /// <exception cref="ToolException">There are such files: somebody may have worked on them; or one cannot be written.</exception>
    public IReadOnlyList<string> Write(bool force)
    {
        if (!force && files.Where(IsOtherwise).Select(file => file.Name).ToList() is { Count: > 0 } others)
            throw new ToolException($"'{folder}' holds {string.Join(", ", others)} with another content, and nothing is written. With --force it is written over.");
        foreach (var (name, content) in files)
            OutputFile.Write(At(name), content);
        return [.. files.Select(file => At(file.Name).FullName)];
    }

    private bool IsOtherwise((string Name, byte[] Content) file)
    {
        var there = At(file.Name);
        try
        {
            return there.Exists && (there.Length != file.Content.Length || !File.ReadAllBytes(there.FullName).AsSpan().SequenceEqual(file.Content));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{there.FullName}' cannot be read: {exception.Message}", exception);
        }
    }

    private FileInfo At(string name) => new(Path.Combine(folder.FullName, name));
}
