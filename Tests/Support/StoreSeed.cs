using FusionSample.Gateway.Authentication.ApiKeys;
using FusionSample.Gateway.Store;
using Microsoft.EntityFrameworkCore;

namespace FusionSample.Tests.Support;

/// <summary>Keys that are put into a gateway's store behind its back: for what no IT Admin can ask for, or where nobody can sign in.</summary>
internal static class StoreSeed
{
    /// <summary>A key of an existing SQLite store, and its whole text. Gateways find it within seconds.</summary>
    public static async Task<string> AddKeyAsync(string connectionString, DateTimeOffset expiresAt)
    {
        var key = ApiKey.Create();
        await using var store = new GatewayStore(new DbContextOptionsBuilder<GatewayStore>().UseSqlite(connectionString).Options);
        store.Keys.Add(new StoredKey
        {
            Id = key.Id,
            SecretHash = key.Hash,
            Owner = "A test",
            Role = "Maker",
            CreatedAt = DateTimeOffset.UtcNow.AddDays(-10),
            CreatedBy = "a test",
            ExpiresAt = expiresAt,
        });
        var mark = await store.Marks.SingleOrDefaultAsync(one => one.Name == Mark.Access);
        if (mark is null)
            store.Marks.Add(mark = new Mark { Name = Mark.Access });
        mark.Version++;
        await store.SaveChangesAsync();
        return key.Text;
    }
}
