using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FusionSample.Tests.Contract.LocalSwapi;

/// <summary>Pages of ten and the search.</summary>
public sealed class ListTests(SwapiFixture swapi) : IClassFixture<SwapiFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/people/", 10, "?page=2", null)]
    [InlineData("/api/people/?page=", 10, "?page=2", null)]
    [InlineData("/api/people/?page=1", 10, "?page=2", null)]
    [InlineData("/api/people/?page=2", 10, "?page=3", "?page=1")]
    [InlineData("/api/people/?page=9", 2, null, "?page=8")]
    [InlineData("/api/people/?search=a", 10, "?search=a&page=2", null)]
    [InlineData("/api/people/?page=2&search=a", 10, "?search=a&page=3", "?search=a&page=1")]
    [InlineData("/api/people/?search=&format=json", 10, "?search=&format=json&page=2", null)]
    public async Task Page_links_to_its_neighbours_with_the_rest_of_the_query(string path, int results, string? next, string? previous)
    {
        var page = await GetAsync(path);

        Assert.Equal(["count", "next", "previous", "results"], page.EnumerateObject().Select(property => property.Name));
        Assert.Equal(results, page.GetProperty("results").GetArrayLength());
        Assert.Equal(Link(next), page.GetProperty("next").GetString());
        Assert.Equal(Link(previous), page.GetProperty("previous").GetString());
    }

    [Fact]
    public async Task Search_of_several_pages_is_walked_by_its_links_once_each()
    {
        var names = new List<string>();
        for (var next = "/api/people/?search=a r"; next is not null;)
        {
            var page = await GetAsync(next);
            names.AddRange(page.GetProperty("results").EnumerateArray().Select(person => person.GetProperty("name").GetString()!));
            next = page.GetProperty("next").GetString();
        }

        var expected = swapi.Of("people").Select(person => person.GetProperty("name").GetString()!)
            .Where(name => "ar".All(letter => name.Contains(letter, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(expected, names);
        Assert.True(names.Count > 10);
    }

    [Theory]
    [InlineData("/api/people/?page=10")]
    [InlineData("/api/people/?page=0")]
    [InlineData("/api/people/?page=-1")]
    [InlineData("/api/people/?page=two")]
    [InlineData("/api/people/?page=99999999999999999999")]
    [InlineData("/api/people/?search=nobody&page=2")]
    public async Task Page_that_does_not_exist_is_404(string path)
    {
        using var response = await swapi.Client.GetAsync(path, Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("""{"detail":"Not found"}""", await response.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData("people", "SKY", 3)] // in any case, in any place
    [InlineData("people", "luke", 1)]
    [InlineData("people", "walker luke", 1)] // each word somewhere
    [InlineData("people", "luke,sky", 1)]
    [InlineData("people", "AMIDALA padmÉ", 1)]
    [InlineData("people", "tatooine", 0)] // the name only
    [InlineData("planets", "tatoo", 1)]
    [InlineData("planets", "desert", 0)]
    [InlineData("films", "HOPE", 1)] // the title
    [InlineData("films", "lucas", 0)]
    [InlineData("species", "twi'", 1)]
    [InlineData("species", "mammal", 0)]
    [InlineData("vehicles", "sand crawler", 1)]
    [InlineData("vehicles", "digger", 1)] // the model too
    [InlineData("vehicles", "sand digger", 1)] // one word in each
    [InlineData("vehicles", "kuat", 0)]
    [InlineData("starships", "falcon", 1)]
    [InlineData("starships", "yt-1300", 1)]
    [InlineData("starships", "corellian", 0)]
    public async Task Search_finds_what_SWAPI_finds(string resource, string search, int count)
    {
        var page = await GetAsync($"/api/{resource}/?search={Uri.EscapeDataString(search)}");

        Assert.Equal(count, page.GetProperty("count").GetInt32());
        Assert.Equal(count, page.GetProperty("results").GetArrayLength());
    }

    [Theory]
    [InlineData("")]
    [InlineData("%20")]
    [InlineData(",")]
    public async Task Search_for_nothing_is_the_whole_list(string search)
    {
        var page = await GetAsync($"/api/people/?search={search}");

        Assert.Equal(82, page.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Search_that_finds_nothing_is_an_empty_page()
    {
        using var response = await swapi.Client.GetAsync("/api/people/?search=nobody", Token);

        Assert.Equal("""{"count":0,"next":null,"previous":null,"results":[]}""", await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Search_text_stays_escaped_in_links()
    {
        var page = await GetAsync("/api/starships/?search=%20a%26%23%20");
        Assert.Equal(0, page.GetProperty("count").GetInt32());

        page = await GetAsync("/api/people/?search=%20a%20&x=%26%23");
        Assert.Equal(Link("?search=%20a%20&x=%26%23&page=2"), page.GetProperty("next").GetString());
    }

    private string? Link(string? query) => query is null ? null : $"{swapi.Swapi.Url}api/people/{query}";

    private Task<JsonElement> GetAsync(string path) => swapi.Client.GetFromJsonAsync<JsonElement>(path, Token);
}
