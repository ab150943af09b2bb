using FusionSample.Workbench.SignIn;

namespace FusionSample.Tests.Unit.Workbench;

/// <summary>Who a caller is, for the lists of the administration.</summary>
public sealed class KnownPeopleTests
{
    private const string Id = "3d927f4b-850c-41ae-b234-9e507dcfa143";

    private readonly KnownPeople _people = new();

    [Theory]
    [InlineData(Id)]
    [InlineData($"person:{Id}")]
    [InlineData($"user:{Id}")]
    [InlineData("person:3D927F4B-850C-41AE-B234-9E507DCFA143")]
    public void Whoever_was_here_has_a_name(string text)
    {
        _people.Add(Session.Create("Ada", Id, [], "session"));

        Assert.Equal("Ada", _people.NameOf(text));
        Assert.Equal([(Id, "Ada")], _people.All);
    }

    [Theory]
    [InlineData("")]
    [InlineData("person:")]
    [InlineData("key:312887fbbc198cd3")]
    [InlineData("2026-11-29T02:53:32.274Z")]
    public void Everything_else_has_none(string text)
    {
        _people.Add(Session.Create("Ada", Id, [], "session"));
        _people.Add(Session.Create("Nobody", null, [], "session"));

        Assert.Null(_people.NameOf(text));
    }

    [Fact]
    public void A_name_stands_for_its_id_while_one_person_alone_has_it()
    {
        _people.Add(Session.Create("Ada", Id, [], "session"));
        Assert.Equal(Id, _people.IdOf(" ada "));
        Assert.Null(_people.IdOf("Bob"));
        Assert.Null(_people.IdOf(Id));

        _people.Add(Session.Create("Ada", "0a6f3c18-52d9-4e7b-8f01-6b2d4a9c7e10", [], "another"));
        Assert.Null(_people.IdOf("Ada"));
    }
}
