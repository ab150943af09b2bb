using System.Collections.Concurrent;
using System.Security.Claims;

namespace FusionSample.Workbench.SignIn;

/// <summary>
/// The names of those who were here since this process started, by object id: the gateway's lists know callers by id alone, and a room wants to see
/// who it was. Whoever was never here stays an id.
/// </summary>
internal sealed class KnownPeople
{
    // A bound on memory, far above any room.
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Everybody, by name.</summary>
    public IEnumerable<(string Id, string Name)> All => _names.Select(one => (one.Key, one.Value)).OrderBy(one => one.Value, StringComparer.CurrentCulture);

    /// <summary>Remembers somebody who is signed in.</summary>
    public void Add(ClaimsPrincipal person)
    {
        if (Session.ObjectIdOf(person) is { } id && person.Identity?.Name is { } name && (_names.Count < Most || _names.ContainsKey(id)))
            _names[id] = name;
    }

    /// <summary>Whose id this is, given as it is or behind a kind (<c>person:…</c> in usage, <c>user:…</c> in the audit); null for anything else.</summary>
    public string? NameOf(string text) => _names.GetValueOrDefault(text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]);

    /// <summary>The id of the one person of this name; null when there is none, or more than one.</summary>
    public string? IdOf(string name)
    {
        string[] ids = [.. All.Where(one => string.Equals(one.Name, name.Trim(), StringComparison.CurrentCultureIgnoreCase)).Select(one => one.Id).Take(2)];
        return ids is [var id] ? id : null;
    }
}
