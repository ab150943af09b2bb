using System.Globalization;
using FusionSample.ExternalServiceAdapter.Cache;
using FusionSample.LocalRedis;
using FusionSample.Tests.Support;
using StackExchange.Redis;
using ZiggyCreatures.Caching.Fusion;

namespace FusionSample.Tests.Integration.Adapter.Cache;

/// <summary>Whatever stands in Redis under a key of ours: what is not a whole entry of this version is as good as none.</summary>
[Collection(nameof(Alone))]
public class PoisonedEntryTests(PoisonedEntryTests.Poisoned poisoned) : IClassFixture<PoisonedEntryTests.Poisoned>
{
    private const string Record =
        """
        {"name":"Poison","height":"1","mass":"1","hair_color":"","skin_color":"","eye_color":"","birth_year":"","gender":"","homeworld":null,
         "films":[],"species":[],"vehicles":[],"starships":[],"url":"1","created":"2014-12-10T14:23:31Z","edited":"2014-12-20T19:49:45Z"}
        """;

    private static readonly string AsOf = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture);

    // The first of those under whose key a whole entry stands.
    private const int FirstWhole = 43;

    // Under the records of people 1, 2, 3, and so on.
    private static readonly (string What, string Entry)[] Records =
    [
        ("garbage", "\0\u0001\u0002 garbage"),
        ("nothing", ""),
        ("null", "null"),
        ("an empty object", "{}"),
        ("a list", "[]"),
        ("no value", Entry("null")),
        ("no value and no word of it", Entry(Known("null"))),
        ("an empty value", Entry("{}")),
        ("a record that is none", Entry(Known("{}"))),
        ("both a record and none", Entry(Known(Record).Replace("false", "true"))),
        ("no time", Entry($$"""{"value":{{Record}},"is_missing":false}""")),
        ("the first time", Entry(Known(Record).Replace(AsOf, "0001-01-01T00:00:00Z"))),
        ("a time that is none", Entry(Known(Record).Replace(AsOf, "yesterday"))),
        ("the value of the version before", Entry(Record)),
        ("another type", Entry(Known(Record.Replace("\"height\":\"1\"", "\"height\":1")))),
        ("no name", Entry(Known(Record.Replace("\"Poison\"", "null")))),
        // There is no person 17.
        ("", ""),
        ("no end", $$"""{"value":{{Known(Record)}},"timestamp":1}"""),
        ("too deep", new string('[', 1000)),
        ("a table", Entry(Known(Table(1, Record)))),
        ("the last time", Entry(Known(Record).Replace(AsOf, "9999-12-31T23:59:59Z"))),
        ("a time to come", Entry(Known(Record).Replace(AsOf, DateTimeOffset.UtcNow.AddHours(1).ToString("O", CultureInfo.InvariantCulture)))),
    ];

    private static readonly (string Resource, string Entry)[] Tables =
    [
        ("planets", Entry(Known("""{"pages":[]}"""))),
        ("films", Entry(Known("""{"pages":[null]}"""))),
        ("species", Entry(Known(Table(1, "null")))),
        ("starships", Entry(Known(Table(1, Record)))),
        ("vehicles", "{}"),
    ];

    public static TheoryData<int, string> RecordRows { get; } =
        new(Records.Select((row, index) => (Id: index + 1, row.What)).Where(row => row.What.Length > 0));

    [Theory]
    [MemberData(nameof(RecordRows))]
    public async Task A_poisoned_record_is_a_miss(int id, string what)
    {
        poisoned.Adapter.Swapi.ClearCalls();

        var name = (await poisoned.Adapter.Client.GetOkAsync($"/api/people/{id}?fields=name")).GetProperty("name").GetString();

        Assert.True(name != "Poison" && poisoned.Adapter.Swapi.CountCalls().Total == 1, what);
    }

    [Fact]
    public async Task A_poisoned_table_is_a_miss()
    {
        foreach (var (resource, _) in Tables)
        {
            poisoned.Adapter.Swapi.ClearCalls();
            await poisoned.Adapter.Client.GetOkAsync($"/api/{resource}?fields=id");
            Assert.True(poisoned.Adapter.Swapi.CountCalls().Total > 0, resource);
        }
    }

    private static string Known(string value) => $$"""{"value":{{value}},"is_missing":false,"as_of":"{{AsOf}}"}""";

    private static string Table(int count, string record) => $$"""{"pages":[{"count":{{count}},"is_last":true,"records":[{{record}}],"validators":null}]}""";

    private static string Entry(string value) =>
        $$"""{"value":{{value}},"timestamp":{{DateTimeOffset.UtcNow.UtcTicks}},"logical_expiration_timestamp":{{DateTimeOffset.UtcNow.AddHours(1).UtcTicks}},"tags":[],"metadata":null}""";

    /// <summary>An adapter that has just started, with all of it in its second level.</summary>
    public sealed class Poisoned : IAsyncLifetime
    {
        private readonly LocalRedisServer _redis = LocalRedisServer.Start();
        private AdapterHost? _adapter;

        public AdapterHost Adapter => _adapter!;

        public async ValueTask InitializeAsync()
        {
            _adapter = await AdapterHost.StartAsync(("ConnectionStrings:cache", _redis.ConnectionString));
            await using var client = await ConnectionMultiplexer.ConnectAsync(_redis.ConnectionString);
            for (var index = 0; index < Records.Length; index++)
                await PutAsync(client, CacheKey.OfRecord("people", index + 1), Records[index].Entry);
            foreach (var id in Enumerable.Range(FirstWhole, 40))
                await PutAsync(client, CacheKey.OfRecord("people", id), Entry(Known(Record)));
            foreach (var (resource, entry) in Tables)
                await PutAsync(client, CacheKey.OfTable(resource), entry);
            // A whole entry is taken: else all of the tests would prove nothing. A busy machine's Redis may be too slow for the first ones.
            var whole = FirstWhole;
            await Eventually.TrueAsync(async () => (await _adapter.Client.GetOkAsync($"/api/people/{whole++}?fields=name")).GetProperty("name").GetString() == "Poison");
        }

        public async ValueTask DisposeAsync()
        {
            await _adapter!.DisposeAsync();
            _redis.Dispose();
        }

        private static Task PutAsync(ConnectionMultiplexer client, CacheKey key, string entry) =>
            client.GetDatabase().HashSetAsync(
                FusionCacheOptions.DistributedCacheWireFormatVersion + FusionCacheInternalStrings.DefaultDistributedCacheWireFormatSeparator + key.Source,
                "data", entry);
    }
}
