using System.Security.Cryptography;
using System.Text;

namespace FusionSample.LocalEntra.Tenant;

/// <summary>A registered application while the service runs.</summary>
public sealed class Client
{
    internal Client(string key, ClientRegistration registration)
    {
        Key = key;
        Registration = registration;
        SecretIsGenerated = !registration.Public && registration.Secret is null;
        Secret = SecretIsGenerated ? RandomNumberGenerator.GetHexString(40, lowercase: true) : registration.Secret;
        // Stable, so that an application is the same caller after a restart.
        ObjectId = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes("service principal " + Id)).AsSpan(0, 16)).ToString();
    }

    /// <summary>The short name in the configuration.</summary>
    public string Key { get; }

    /// <summary>The application (client) id.</summary>
    public string Id => Registration.ClientId;

    /// <summary>What the pages call it.</summary>
    public string Name => Registration.Name is { Length: > 0 } name ? name : Key;

    /// <summary>The <c>oid</c> of its service principal.</summary>
    public string ObjectId { get; }

    /// <summary>The secret; null for a public client.</summary>
    public string? Secret { get; }

    /// <summary>Whether the secret was made at this start.</summary>
    public bool SecretIsGenerated { get; }

    /// <summary>What is registered about it.</summary>
    public ClientRegistration Registration { get; }

    internal bool HasSecret(string candidate) => Secret is not null
        && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(candidate)), SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));
}
