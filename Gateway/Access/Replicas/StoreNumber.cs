using System.Security.Cryptography;
using FusionSample.Gateway.Store;
using Microsoft.EntityFrameworkCore;

namespace FusionSample.Gateway.Access.Replicas;

/// <summary>A number that each store has of its own, made by the first gateway that asks for it: by it gateways tell whether they share one.</summary>
internal static class StoreNumber
{
    public static async Task<long> OfAsync(GatewayStore store, CancellationToken cancellationToken)
    {
        var made = RandomNumberGenerator.GetInt32(int.MaxValue) + 1L;
        await store.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Marks" ("Name", "Version") VALUES ({Mark.Store}, {made}) ON CONFLICT ("Name") DO NOTHING""", cancellationToken);
        return (await store.Marks.AsNoTracking().SingleAsync(mark => mark.Name == Mark.Store, cancellationToken)).Version;
    }
}
