using System.Security.Claims;
using FusionSample.Gateway.Authentication.Remembered;
using Microsoft.Extensions.Options;

namespace FusionSample.Tests.Unit.Gateway;

public sealed class RememberedTokensTests : IDisposable
{
    private readonly ScriptedIssuer _issuer = new();
    private readonly ClaimsPrincipal _caller = new(new ClaimsIdentity("Bearer"));

    private DateTimeOffset Now => _issuer.Time.GetUtcNow();

    public void Dispose() => _issuer.Dispose();

    [Fact]
    public void A_token_is_known_for_five_minutes_and_no_other_token_is()
    {
        using var tokens = Tokens();
        tokens.Remember(tokens.PlaceOf("token")!, _caller, Now.AddHours(1));

        _issuer.Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.Same(_caller, tokens.Find(tokens.PlaceOf("token")!));
        Assert.Null(tokens.Find(tokens.PlaceOf("token ")!));
        Assert.Null(tokens.Find(tokens.PlaceOf("Token")!));
        _issuer.Time.Advance(TimeSpan.FromTicks(1));

        Assert.Null(tokens.Find(tokens.PlaceOf("token")!));
    }

    [Fact]
    public void Being_asked_for_does_not_make_it_last_longer()
    {
        using var tokens = Tokens();
        tokens.Remember(tokens.PlaceOf("token")!, _caller, Now.AddHours(1));
        for (var minute = 0; minute < 5; minute++)
        {
            Assert.NotNull(tokens.Find(tokens.PlaceOf("token")!));
            _issuer.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Null(tokens.Find(tokens.PlaceOf("token")!));
    }

    [Fact]
    public void A_token_that_ends_sooner_is_known_until_then()
    {
        using var tokens = Tokens();
        tokens.Remember(tokens.PlaceOf("token")!, _caller, Now.AddSeconds(30));

        _issuer.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.NotNull(tokens.Find(tokens.PlaceOf("token")!));
        _issuer.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(tokens.Find(tokens.PlaceOf("token")!));
    }

    [Fact]
    public void One_that_has_ended_within_the_allowance_for_clocks_is_not_remembered_at_all()
    {
        using var tokens = Tokens();
        tokens.Remember(tokens.PlaceOf("token")!, _caller, Now);

        Assert.Equal(0, tokens.Count);
    }

    [Fact]
    public async Task A_change_of_keys_forgets_all_and_whatever_was_validated_while_they_changed()
    {
        using var tokens = Tokens();
        await _issuer.KnownAsync();
        var place = tokens.PlaceOf("token")!;
        tokens.Remember(place, _caller, Now.AddHours(1));
        Assert.NotNull(tokens.Find(tokens.PlaceOf("token")!));

        _issuer.Published = ["two"];
        await _issuer.Keys.RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Null(tokens.Find(tokens.PlaceOf("token")!));
        tokens.Remember(place, _caller, Now.AddHours(1)); // begun under the former keys
        Assert.Null(tokens.Find(tokens.PlaceOf("token")!));
    }

    [Fact]
    public void No_more_than_allowed_are_remembered()
    {
        using var tokens = Tokens(max: 100);
        for (var n = 0; n < 1_000; n++)
        {
            tokens.Remember(tokens.PlaceOf($"token {n}")!, _caller, Now.AddHours(1));
            Assert.InRange(tokens.Count, 1, 100);
        }
    }

    [Fact]
    public void Turned_off_there_is_no_place_for_any() => Assert.Null(Tokens(enabled: false).PlaceOf("token"));

    private RememberedTokens Tokens(int max = 10_000, bool enabled = true) =>
        new(Options.Create(new RememberedTokenOptions { MaxTokens = max, Enabled = enabled }), _issuer.Keys, _issuer.Time);
}
