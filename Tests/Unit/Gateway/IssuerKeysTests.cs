using FusionSample.Gateway.Authentication.SigningKeys;

namespace FusionSample.Tests.Unit.Gateway;

public sealed class IssuerKeysTests : IDisposable
{
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    private readonly ScriptedIssuer _issuer = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _issuer.Dispose();

    [Fact]
    public async Task A_key_that_is_announced_is_known_before_it_is_used()
    {
        await _issuer.KnownAsync();
        _issuer.Published = ["one", "two"];

        await _issuer.AdvanceAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(["one", "two"], await _issuer.KnownAsync());
        Assert.Equal(2, _issuer.Reads);
    }

    [Fact]
    public async Task An_unannounced_key_is_known_to_who_asked_for_it()
    {
        await _issuer.KnownAsync();
        await _issuer.AdvanceAsync(IssuerKeys.Pause);
        _issuer.Published = ["two"];

        Assert.Equal(["two"], await _issuer.KnownAfterAskingAsync());
    }

    [Fact]
    public async Task Within_the_pause_it_is_known_when_the_pause_is_over_though_nobody_asks_again()
    {
        await _issuer.KnownAsync();
        await _issuer.AdvanceAsync(Millisecond);
        _issuer.Published = ["two"];
        Assert.Equal(["one"], await _issuer.KnownAfterAskingAsync());

        await _issuer.AdvanceAsync(IssuerKeys.Pause - 2 * Millisecond);
        Assert.Equal(["one"], await _issuer.KnownAsync());
        await _issuer.AdvanceAsync(Millisecond);

        Assert.Equal(["two"], await _issuer.KnownAsync());
        Assert.Equal(2, _issuer.Reads);
    }

    [Fact]
    public async Task What_is_asked_for_while_a_read_is_under_way_is_read_after_it()
    {
        await _issuer.KnownAsync();
        await _issuer.AdvanceAsync(IssuerKeys.Pause);
        var held = new TaskCompletionSource();
        _issuer.Held = held.Task;
        _issuer.Keys.RequestRefresh();
        await Support.Eventually.TrueAsync(() => Task.FromResult(_issuer.Reads == 2));

        _issuer.Published = ["two"]; // too late for the read under way
        _issuer.Keys.RequestRefresh();
        held.SetResult();
        await _issuer.Keys.Reading;
        Assert.Equal(["one"], await _issuer.KnownAsync());
        await _issuer.AdvanceAsync(IssuerKeys.Pause);

        Assert.Equal(["two"], await _issuer.KnownAsync());
    }

    [Fact]
    public async Task Ten_thousand_invented_key_ids_in_100_seconds_cost_a_read_in_5_and_a_new_key_is_taken_among_them()
    {
        await _issuer.KnownAsync();
        var (used, taken) = (TimeSpan.FromSeconds(52), TimeSpan.MaxValue);
        var start = _issuer.Time.GetUtcNow();
        for (var n = 0; n < 10_000; n++)
        {
            _issuer.Keys.RequestRefresh();
            await _issuer.AdvanceAsync(TimeSpan.FromMilliseconds(10));
            var now = _issuer.Time.GetUtcNow() - start;
            if (now == used)
                _issuer.Published = ["one", "two"];
            if (taken == TimeSpan.MaxValue && (await _issuer.KnownAsync()).Contains("two"))
                taken = now;
        }

        Assert.Equal(1 + 100 / 5, _issuer.Reads);
        Assert.InRange(taken, used, used + TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_withdrawn_key_is_gone_after_the_background_read_with_no_caller_to_ask_for_it()
    {
        _issuer.Published = ["one", "two"];
        await _issuer.KnownAsync();
        _issuer.Published = ["two"];

        await _issuer.AdvanceAsync(TimeSpan.FromMinutes(5) - Millisecond);
        Assert.Equal(["one", "two"], await _issuer.KnownAsync());
        await _issuer.AdvanceAsync(Millisecond);

        Assert.Equal(["two"], await _issuer.KnownAsync());
        await _issuer.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(3, _issuer.Reads); // and on it goes
    }

    [Fact]
    public async Task A_forced_read_is_made_at_once_amid_a_flood()
    {
        await _issuer.KnownAsync();
        _issuer.Keys.RequestRefresh();
        _issuer.Published = ["two"];

        await _issuer.Keys.RefreshAsync(Token);

        Assert.Equal(["two"], await _issuer.KnownAsync());
    }

    [Fact]
    public async Task A_forced_read_does_not_make_do_with_one_that_began_before()
    {
        await _issuer.KnownAsync();
        await _issuer.AdvanceAsync(IssuerKeys.Pause);
        var held = new TaskCompletionSource();
        _issuer.Held = held.Task;
        _issuer.Keys.RequestRefresh();
        await Support.Eventually.TrueAsync(() => Task.FromResult(_issuer.Reads == 2));

        _issuer.Published = ["two"];
        var forced = _issuer.Keys.RefreshAsync(Token);
        held.SetResult();
        await forced;

        Assert.Equal(["two"], await _issuer.KnownAsync());
    }

    [Fact]
    public async Task While_the_issuer_is_away_the_last_keys_go_on_and_a_forced_read_says_so()
    {
        await _issuer.KnownAsync();
        _issuer.IsAway = true;
        await _issuer.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(["one"], await _issuer.KnownAfterAskingAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => _issuer.Keys.RefreshAsync(Token));
        _issuer.Published = ["two"];
        _issuer.IsAway = false;

        await _issuer.AdvanceAsync(IssuerKeys.RetryAfter);

        Assert.Equal(["two"], await _issuer.KnownAsync());
    }

    [Fact]
    public async Task An_answer_without_keys_is_no_answer()
    {
        await _issuer.KnownAsync();
        _issuer.Published = [];

        await _issuer.AdvanceAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(["one"], await _issuer.KnownAsync());
    }

    [Fact]
    public async Task An_issuer_that_never_answers_is_given_up_and_does_not_hold_up_anybody_else()
    {
        await _issuer.KnownAsync();
        await _issuer.AdvanceAsync(IssuerKeys.Pause);
        _issuer.Held = new TaskCompletionSource().Task;
        var asking = _issuer.KnownAfterAskingAsync();
        await Support.Eventually.TrueAsync(() => Task.FromResult(_issuer.Reads == 2));

        Assert.Equal(["one"], await _issuer.KnownAsync());
        Assert.False(asking.IsCompleted);
        _issuer.Time.Advance(IssuerKeys.LongestRead);

        Assert.Equal(["one"], await asking);
    }

    [Fact]
    public async Task The_first_callers_share_one_read()
    {
        var held = new TaskCompletionSource();
        _issuer.Held = held.Task;
        var callers = Enumerable.Range(0, 10).Select(_ => _issuer.KnownAsync()).ToArray();
        held.SetResult();

        Assert.All(await Task.WhenAll(callers), known => Assert.Equal(["one"], known));
        Assert.Equal(1, _issuer.Reads);
    }

    [Fact]
    public async Task A_first_read_that_fails_is_made_again_after_a_pause_and_not_for_each_caller()
    {
        _issuer.IsAway = true;
        for (var caller = 0; caller < 10; caller++)
            await Assert.ThrowsAsync<InvalidOperationException>(_issuer.KnownAsync);
        Assert.Equal(1, _issuer.Reads);
        _issuer.IsAway = false;

        _issuer.Time.Advance(IssuerKeys.Pause);

        Assert.Equal(["one"], await _issuer.KnownAsync());
    }

    [Fact]
    public async Task The_version_grows_with_each_change_of_the_keys_and_with_nothing_else()
    {
        await _issuer.KnownAsync();
        var first = _issuer.Keys.Version;
        await _issuer.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(first, _issuer.Keys.Version);
        _issuer.Published = ["one", "two"];
        await _issuer.AdvanceAsync(TimeSpan.FromMinutes(5));
        var second = _issuer.Keys.Version;
        Assert.True(second > first);
        _issuer.Published = ["one"];
        await _issuer.AdvanceAsync(TimeSpan.FromMinutes(5));

        Assert.True(_issuer.Keys.Version > second);
    }

    [Fact]
    public void Former_configurations_are_not_tried() => Assert.False(_issuer.Keys.UseLastKnownGoodConfiguration);
}
