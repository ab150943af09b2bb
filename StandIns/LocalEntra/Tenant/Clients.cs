using Microsoft.Extensions.Options;

namespace FusionSample.LocalEntra.Tenant;

/// <summary>The registered applications.</summary>
public sealed class Clients(IOptions<LocalEntraOptions> options)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<Client> All { get; } = [.. options.Value.Clients.Select(client => new Client(client.Key, client.Value))];

    /// <summary>By its short name.</summary>
    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public Client this[string key] => All.First(client => client.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>By its client id, or null.</summary>
    public Client? Find(string clientId) => All.FirstOrDefault(client => client.Id.Equals(clientId, StringComparison.OrdinalIgnoreCase));
}
