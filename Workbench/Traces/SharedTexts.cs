using System.Collections.Concurrent;

namespace FusionSample.Workbench.Traces;

/// <summary>
/// One copy of what comes in every span: names of attributes, services and libraries, methods, hosts. They are more than half of what a trace weighs.
/// </summary>
internal sealed class SharedTexts
{
    // Texts that come once, such as ids, fill it too: then it begins anew, and what comes often is soon back.
    private const int Most = 4_096;
    private const int Longest = 100;
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>An equal text; the same object as long as it is known.</summary>
    public string Of(string text)
    {
        if (text.Length is 0 or > Longest)
            return text;
        if (_texts.TryGetValue(text, out var known))
            return known;
        if (Interlocked.Increment(ref _count) > Most)
        {
            _texts.Clear();
            Volatile.Write(ref _count, 1);
        }

        return _texts.GetOrAdd(text, text);
    }
}
