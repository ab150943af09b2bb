using System.Security.Claims;
using FusionSample.Gateway.Authentication;
using FusionSample.Gateway.Authentication.Remembered;
using Microsoft.Extensions.Options;

namespace FusionSample.Tests.Unit.Gateway;

public sealed class RememberedTokensTests : IDisposable
{
    private readonly ScriptedIssuer _issuer = new();
    private readonly Caller _caller = new(new ClaimsPrincipal(new ClaimsIdentity("Bearer")));

    private DateTimeOffset Now => _issuer.Time.GetUtcNow();

    public void Dispose() => _issuer.Dispose();

    [Fact]
    public void A_token_is_known_for_five_minutes_and_no_other_token_is()
    {
        using var tokens = Tokens();
        tokens.Remember(tokens.PlaceOf("token")!.Value, _caller, Now.AddHours(1));

        _issuer.Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.Same(_caller, tokens.Find(tokens.PlaceOf("token")!.Value)!.Result.Principal);
        Assert.Null(tokens.Find(tokens.PlaceOf("token ")!.Value));
        Assert.Null(tokens.Find(tokens.PlaceOf("Token")!.Value));
        _issuer.Time.Advance(TimeSpan.FromTicks(1));

        Assert.Null(tokens.Find(tokens.PlaceOf("token")!.Value));
    }

    [Fact]
    public void Being_asked_for_does_not_make_it_last_longer()
    {
        using var tokens = Tokens();
        tokens.Remember(tokens.PlaceOf("token")!.Value, _caller, Now.AddHours(1));
        for (var minute = 0; minute < 5; minute++)
        {
            Assert.NotNull(tokens.Find(tokens.PlaceOf("token")!.Value));
            _issuer.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Null(tokens.Find(tokens.PlaceOf("token")!.Value));
    }

    [Fact]
    public void A_token_that_ends_sooner_is_known_until_then()
    {
        using var tokens = Tokens();
        tokens.Remember(tokens.PlaceOf("token")!.Value, _caller, Now.AddSeconds(30));

        _issuer.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.NotNull(tokens.Find(tokens.PlaceOf("token")!.Value));
        _issuer.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(tokens.Find(tokens.PlaceOf("token")!.Value));
    }

    [Fact]
    public void One_that_has_ended_within_the_allowance_for_clocks_is_not_remembered_at_all()
    {
        using var tokens = Tokens();
        tokens.Remember(tokens.PlaceOf("token")!.Value, _caller, Now);

        Assert.Equal(0, tokens.Count);
    }

    [Fact]
    public async Task A_change_of_keys_forgets_all_and_whatever_was_validated_while_they_changed()
    {
        using var tokens = Tokens();
        await _issuer.KnownAsync();
        var place = tokens.PlaceOf("token")!.Value;
        tokens.Remember(place, _caller, Now.AddHours(1));
        Assert.NotNull(tokens.Find(tokens.PlaceOf("token")!.Value));

        _issuer.Published = ["two"];
        await _issuer.Keys.RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Null(tokens.Find(tokens.PlaceOf("token")!.Value));
        tokens.Remember(place, _caller, Now.AddHours(1)); // begun under the former keys
        Assert.Null(tokens.Find(tokens.PlaceOf("token")!.Value));
    }

    [Fact]
    public void No_more_than_allowed_are_remembered()
    {
        using var tokens = Tokens(max: 100);
        for (var n = 0; n < 1_000; n++)
        {
            tokens.Remember(tokens.PlaceOf($"token {n}")!.Value, _caller, Now.AddHours(1));
            Assert.InRange(tokens.Count, 1, 100);
        }
    }

    [Fact]
    public void Turned_off_there_is_no_place_for_any() => Assert.Null(Tokens(enabled: false).PlaceOf("token"));

    [Fact]
    public void What_a_connection_sent_last_is_known_by_the_very_string_alone()
    {
        var (last, header) = (new LastCredential(), new string("Bearer one"));
        last.Set(header, (1, 2, 3, 4));

        Assert.Equal((1ul, 2ul, 3ul, 4ul), last.HashOf(header));
        Assert.Null(last.HashOf(new string("Bearer one")));
        last.Set("Bearer two", (5, 6, 7, 8));
        Assert.Null(last.HashOf(header));
    }

    private RememberedTokens Tokens(int max = 10_000, bool enabled = true) =>
        new(Options.Create(new RememberedTokenOptions { MaxTokens = max, Enabled = enabled }), _issuer.Keys, _issuer.Time);
}
