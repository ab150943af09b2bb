using FusionSample.Tests.Distributed;

namespace FusionSample.Tests.Browser;

/// <summary>A definition that is named by its address, in Development.</summary>
[Collection(nameof(Stage))]
public sealed class AddressTests(Chromium chromium, RunningWorkshop workshop)
{
    [Fact]
    public async Task It_shows_as_a_maker_sees_it_and_one_that_is_not_there_says_so()
    {
        await using var maker = await Person.SignInAsync(chromium, workshop, "Business Manager", "/definition");

        await maker.Hands.FillAsync("Or its address", $"{workshop.Addresses["gateway"]}/connector/nothing.json");
        await maker.Hands.PressAsync("Show");
        await maker.SeeAsync("It must be an address that anybody may read.");
        await maker.Hands.FillAsync("Or its address", $"{workshop.Addresses["gateway"]}/connector/apiDefinition.swagger.json");
        await maker.Hands.PressAsync("Show");

        await maker.SeeAsync("Find records");
        Assert.Empty(maker.Complaints);
    }
}
