using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace FusionSample.Workbench.Traces;

/// <summary>
/// A few names with their values, in the memory that they need: thousands are kept, and a <see cref="Dictionary{TKey, TValue}"/> of a dozen takes three
/// times as much. A name is looked for among all.
/// </summary>
internal sealed class SeenAttributes(IReadOnlyDictionary<string, string> attributes) : IReadOnlyDictionary<string, string>
{
    private readonly KeyValuePair<string, string>[] _all = [.. attributes];

    public int Count => _all.Length;

    public IEnumerable<string> Keys => _all.Select(one => one.Key);

    public IEnumerable<string> Values => _all.Select(one => one.Value);

    public string this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        var at = Array.FindIndex(_all, one => one.Key == key);
        value = at < 0 ? null : _all[at].Value;
        return at >= 0;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, string>>)_all).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
