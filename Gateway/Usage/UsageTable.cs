using System.Globalization;
using System.Text;
using FusionSample.Gateway.Store;
using Microsoft.EntityFrameworkCore;

namespace FusionSample.Gateway.Usage;

/// <summary>Adds a batch to what the replicas have written together.</summary>
internal static class UsageTable
{
    /// <summary>Lines of one statement: seven values each, of which SQLite takes 32,766.</summary>
    private const int LinesAtOnce = 500;

    /// <summary>Writes all of it or nothing.</summary>
    /// <exception cref="System.Data.Common.DbException">The store failed.</exception>
    public static async Task WriteUsageAsync(this GatewayStore store, UsageBatch batch, CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        // In one order on all replicas, so that no two wait for each other.
        var lines = batch.Lines
            .OrderBy(line => line.Key.Minute).ThenBy(line => line.Key.Caller, StringComparer.Ordinal)
            .ThenBy(line => line.Key.Operation, StringComparer.Ordinal).ThenBy(line => line.Key.Outcome, StringComparer.Ordinal);
        foreach (var some in lines.Chunk(LinesAtOnce))
            await store.Database.ExecuteSqlRawAsync(Statement(some.Length), some.SelectMany(line => Values(line.Key, line.Value)), cancellationToken);
        foreach (var (key, at) in batch.Keys.OrderBy(key => key.Key, StringComparer.Ordinal))
        {
            await store.Keys.Where(one => one.Id == key && (one.LastUsedAt == null || one.LastUsedAt < at))
                .ExecuteUpdateAsync(one => one.SetProperty(used => used.LastUsedAt, at), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    // Both databases take the same words.
    private static string Statement(int lines)
    {
        var sql = new StringBuilder("""INSERT INTO "Usage" ("Minute", "Caller", "Operation", "Outcome", "Calls", "TotalMilliseconds", "MaxMilliseconds") VALUES """);
        for (var line = 0; line < lines; line++)
            sql.Append(line > 0 ? ", (" : "(").AppendJoin(", ", Enumerable.Range(line * 7, 7).Select(value => string.Create(CultureInfo.InvariantCulture, $"{{{value}}}"))).Append(')');
        return sql.Append(
            """
             ON CONFLICT ("Minute", "Caller", "Operation", "Outcome") DO UPDATE SET
                "Calls" = "Usage"."Calls" + excluded."Calls",
                "TotalMilliseconds" = "Usage"."TotalMilliseconds" + excluded."TotalMilliseconds",
                "MaxMilliseconds" = CASE WHEN excluded."MaxMilliseconds" > "Usage"."MaxMilliseconds" THEN excluded."MaxMilliseconds" ELSE "Usage"."MaxMilliseconds" END
            """).ToString();
    }

    private static object[] Values(UsageLine line, UsageCount count) =>
    [
        line.Minute.ToUnixTimeMilliseconds(), line.Caller, line.Operation, line.Outcome, count.Calls, count.TotalMilliseconds, count.MaxMilliseconds,
    ];
}
