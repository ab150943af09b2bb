using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Settings;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Unit.Packaging;

/// <summary>connector.settings.json is checked when it is read, before anything is derived from it.</summary>
public class SettingsTests
{
    [Theory]
    [InlineData("name", "Star Wars")]
    [InlineData("title", "A title that is longer than thirty characters")]
    [InlineData("description", "Too short.")]
    [InlineData("version", "v1")]
    [InlineData("publisher", " ")]
    [InlineData("contact/email", "nobody")]
    [InlineData("contact/url", "support")]
    [InlineData("host", "https://starwars.contoso.com/")]
    [InlineData("host", "starwars.contoso.com/api")]
    [InlineData("brandColor", "blue")]
    [InlineData("signIn/resource", "catalogue")]
    [InlineData("signIn/clientId", "mine")]
    [InlineData("solution/prefix", "Ex-1")]
    [InlineData("solution/prefix", "mscrmx")]
    public void A_value_that_no_connector_can_have_is_refused_with_its_key(string key, string value)
    {
        var message = Refused(settings =>
        {
            var path = key.Split('/');
            var holder = path.Length == 1 ? settings : settings[path[0]]!.AsObject();
            holder[path[^1]] = value;
        });

        Assert.StartsWith($"{key.Replace('/', '.')} cannot be '{value}': write ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_wrong_values_are_named_at_once()
    {
        var message = Refused(settings =>
        {
            settings["version"] = "1";
            settings["brandColor"] = "red";
            settings["solution"]!["optionValuePrefix"] = 7;
        });

        Assert.All(["version", "brandColor", "solution.optionValuePrefix"], key => Assert.Contains(key + " cannot be", message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_is_mistyped_missing_or_no_json_is_told_in_plain_words()
    {
        Assert.Contains("'publischer' is not a key", Refused(settings => settings["publischer"] = "Contoso"), StringComparison.Ordinal);
        Assert.Contains("Missing or null: 'host'.", Refused(settings => settings.Remove("host")), StringComparison.Ordinal);
        var broken = Assert.Throws<InvalidDataException>(() => ConnectorSettings.Parse("{\n  \"name\": \"StarWars\"\n  \"title\": 1\n}"));
        Assert.StartsWith("Line 3", broken.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("FusionSample", broken.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "title": null, "brandColor": null }""", "'title', 'brandColor'")]
    [InlineData("""{ "categories": null, "solution": null }""", "'categories', 'solution.publisherName', 'solution.prefix', 'solution.optionValuePrefix'")]
    [InlineData("""{ "contact": { "name": null, "url": null, "email": null } }""", "'contact.name', 'contact.url', 'contact.email'")]
    [InlineData("""{ "signIn": null }""", "'signIn.authority', 'signIn.tenantId', 'signIn.resource', 'signIn.scope', 'signIn.clientId'")]
    [InlineData("""{ "contact": {}, "website": null, "version": "1" }""", "'contact.name', 'contact.url', 'contact.email', 'website'. version cannot be '1'")]
    public void What_is_null_counts_as_missing_and_all_of_it_is_named_at_once(string changes, string named)
    {
        var message = Refused(settings =>
        {
            foreach (var (key, value) in JsonNode.Parse(changes)!.AsObject())
                settings[key] = value?.DeepClone();
        });

        Assert.StartsWith($"Missing or null: {named}", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[null]")]
    [InlineData("""["Data", " "]""")]
    public void A_category_is_a_text(string categories) =>
        Assert.StartsWith("categories cannot be", Refused(settings => settings["categories"] = JsonNode.Parse(categories)), StringComparison.Ordinal);

    [Fact]
    public void Of_an_empty_file_every_key_is_named_at_once()
    {
        var message = Refused(settings => settings.Clear());

        Assert.All(
            ["name", "brandColor", "contact.name", "signIn.clientId", "solution.prefix", "solution.optionValuePrefix"],
            key => Assert.Contains($"'{key}'", message, StringComparison.Ordinal));
    }

    private static string Refused(Action<JsonObject> change)
    {
        var settings = JsonNode.Parse(CommittedConnector.Text(ConnectorSettings.FileName))!.AsObject();
        change(settings);
        return Assert.Throws<InvalidDataException>(() => ConnectorSettings.Parse(settings.ToJsonString())).Message;
    }
}
