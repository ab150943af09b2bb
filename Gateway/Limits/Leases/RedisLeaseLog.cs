using System.Globalization;
using StackExchange.Redis;

namespace FusionSample.Gateway.Limits.Leases;

/// <summary>The log in Redis: one key a limit, which goes when its last lease has left the window.</summary>
internal sealed class RedisLeaseLog(IServiceProvider services) : ILeaseLog
{
    private const string Prefix = "fusion:limits:";

    private Task<IDatabase>? _database;

    public async Task<LeaseAnswer> AskAsync(LeaseRequest request)
    {
        // On a thread of its own: the first connection blocks for as long as it takes. One that failed is tried again.
        if (_database is not { IsFaulted: false } database)
            _database = database = Task.Run(() => services.GetRequiredService<IConnectionMultiplexer>().GetDatabase());

        RedisValue[] values =
        [
            Milliseconds(request.Window), request.Limit, request.Wanted, request.Id,
            .. request.Corrections.SelectMany(one => new RedisValue[] { one.Id, Milliseconds(one.Age), one.Logged, one.Used }),
        ];
        var answer = (long[])(await (await database).ScriptEvaluateAsync(LeaseScript.Text, [Prefix + request.Key], values))!;
        return new LeaseAnswer((int)answer[0], TimeSpan.FromMilliseconds(answer[1]));
    }

    private static string Milliseconds(TimeSpan time) => ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
}
