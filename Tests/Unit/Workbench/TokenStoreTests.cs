using System.Text;
using FusionSample.Workbench.SignIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;
using Microsoft.Extensions.Options;

namespace FusionSample.Tests.Unit.Workbench;

public class TokenStoreTests
{
    private static readonly PersonTokens Tokens = new("an-access-token", "a-refresh-token", DateTimeOffset.UnixEpoch, DateTimeOffset.UtcNow.AddHours(8));

    private readonly MemoryDistributedCache _cache = new(Options.Create(new MemoryDistributedCacheOptions()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tokens_are_kept_encrypted_until_the_session_ends()
    {
        var store = new TokenStore(_cache, new EphemeralDataProtectionProvider());
        var session = TokenStore.NewSession();
        await store.SetAsync(session, Tokens, Token);

        Assert.Equal(Tokens, await store.FindAsync(session, Token));
        var kept = await _cache.GetAsync($"workbench:session:{session}", Token);
        Assert.DoesNotContain("token", Encoding.Latin1.GetString(kept!), StringComparison.Ordinal);

        await store.RemoveAsync(session, Token);
        Assert.Null(await store.FindAsync(session, Token));
    }

    [Fact]
    public async Task What_was_kept_under_keys_that_are_gone_is_no_session()
    {
        var session = TokenStore.NewSession();
        await new TokenStore(_cache, new EphemeralDataProtectionProvider()).SetAsync(session, Tokens, Token);

        Assert.Null(await new TokenStore(_cache, new EphemeralDataProtectionProvider()).FindAsync(session, Token));
    }

    [Fact]
    public async Task What_was_kept_for_one_session_opens_under_no_other_name()
    {
        var store = new TokenStore(_cache, new EphemeralDataProtectionProvider());
        var (admin, thief) = (TokenStore.NewSession(), TokenStore.NewSession());
        await store.SetAsync(admin, Tokens, Token);

        await _cache.SetAsync($"workbench:session:{thief}", (await _cache.GetAsync($"workbench:session:{admin}", Token))!, Token);

        Assert.Null(await store.FindAsync(thief, Token));
    }

    [Fact]
    public async Task A_session_ends_however_often_somebody_asks_for_it()
    {
        var clock = new Clock();
        var store = new TokenStore(new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions { Clock = clock })), new EphemeralDataProtectionProvider());
        var session = TokenStore.NewSession();
        await store.SetAsync(session, Tokens with { SessionEnds = clock.UtcNow + TokenStore.Lifetime }, Token);

        for (var hour = 1; hour < TokenStore.Lifetime.TotalHours; hour++)
        {
            clock.UtcNow += TimeSpan.FromHours(1);
            Assert.NotNull(await store.FindAsync(session, Token));
        }

        clock.UtcNow += TimeSpan.FromHours(1);
        Assert.Null(await store.FindAsync(session, Token));
    }

    [Fact]
    public void No_two_sessions_have_a_name()
    {
        var names = Enumerable.Range(0, 100).Select(_ => TokenStore.NewSession()).ToHashSet();

        Assert.Equal(100, names.Count);
        Assert.All(names, name => Assert.Matches("^[0-9a-f]{64}$", name));
    }

    private sealed class Clock : ISystemClock
    {
        public DateTimeOffset UtcNow { get; set; } = DateTimeOffset.UtcNow;
    }
}
