using FusionSample.Workbench.SignIn;
using FusionSample.Workbench.Story;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FusionSample.Tests.Unit.Workbench;

public class StoryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero));
    private readonly StoryMarks _marks;

    public StoryTests() => _marks = new StoryMarks(new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions())), _time);

    [Fact]
    public async Task A_step_is_done_by_who_did_it_first_until_somebody_begins_anew()
    {
        await As("Business Manager", TeamRoles.Maker).DoneAsync(StoryStep.FirstCall, Token);
        _time.Advance(TimeSpan.FromMinutes(1));
        await As("Somebody else", TeamRoles.Maker).DoneAsync(StoryStep.FirstCall, Token);

        var done = Assert.Single(await _marks.ReadAsync(Token));
        Assert.Equal((StoryStep.FirstCall, "Business Manager", _time.Start), (done.Key, done.Value.Person, done.Value.At));

        await _marks.ResetAsync(Token);
        Assert.Empty(await _marks.ReadAsync(Token));
    }

    [Fact]
    public async Task What_is_not_the_persons_step_is_not_noted()
    {
        await As("Pro-Dev", TeamRoles.ProDev).DoneAsync(StoryStep.FirstCall, Token);

        Assert.Empty(await _marks.ReadAsync(Token));
    }

    [Fact]
    public async Task Steps_of_several_people_at_once_are_all_noted()
    {
        await Task.WhenAll(
            As("Researcher", TeamRoles.Researcher).DoneAsync(StoryStep.FactsRead, Token),
            As("IT Admin", TeamRoles.ItAdmin).DoneAsync(StoryStep.AccessDecided, Token),
            As("Business Manager", TeamRoles.Maker).DoneAsync(StoryStep.FirstCall, Token));

        Assert.Equal(3, (await _marks.ReadAsync(Token)).Count);
    }

    private Storyteller As(string name, string role) => new(_marks, new Signed(name, role));

    private sealed class Signed(string name, string role) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(Session.Create(name, null, [role], "session")));
    }
}
