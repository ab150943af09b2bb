namespace FusionSample.Bench.Profile;

/// <summary>
/// Reads what <c>perf script</c> prints: for each sample a line with the thread's name, then a frame on each line, the innermost first, then
/// a blank line.
/// </summary>
internal static class PerfScript
{
    /// <summary>The frames of each sample, as <c>name (file)</c>, and as the outermost one the thread's name.</summary>
    public static IEnumerable<IReadOnlyList<string>> Stacks(string text)
    {
        var (thread, frames) = ("", new List<string>());
        foreach (var line in text.Split('\n').Append(""))
        {
            // A frame is indented and begins with its address.
            if (line.Length > 0 && char.IsWhiteSpace(line[0]) && line.Trim().Split(' ', 2) is [_, var name])
            {
                frames.Add(name);
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                thread = line.Trim();
            }
            else if (frames.Count > 0)
            {
                yield return [.. frames, thread];
                frames.Clear();
            }
        }
    }
}
