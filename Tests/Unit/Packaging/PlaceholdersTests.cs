using FusionSample.ConnectorKit.Packaging;

namespace FusionSample.Tests.Unit.Packaging;

public class PlaceholdersTests
{
    [Fact]
    public void Settings_such_as_the_sample_s_name_each_key_that_a_fork_must_change()
    {
        var settings = TestConnector.Settings with
        {
            Publisher = "Example Publisher",
            StackOwner = "Example Publisher",
            Contact = new("Example Publisher Support", new("https://www.example.com/support"), "support@example.com"),
            Website = new("https://www.example.com/tides"),
            PrivacyPolicy = new("https://www.example.com/privacy"),
            Host = "tides.example.com",
            SignIn = TestConnector.Settings.SignIn with { Resource = "api://tides.example.com", ClientId = Guid.Empty.ToString() },
            Solution = new("examplepublisher", "example", 10000),
        };

        Assert.Equal(
            [
                "publisher", "stackOwner", "contact.name", "contact.url", "contact.email", "website", "privacyPolicy", "host",
                "signIn.resource", "signIn.clientId", "solution.publisherName", "solution.prefix",
            ],
            Placeholders.In(settings).Select(placeholder => placeholder.Key));
    }

    [Fact]
    public void Settings_of_a_real_publisher_have_none() => Assert.Empty(Placeholders.In(TestConnector.Settings));

    [Theory]
    [InlineData("tides.example.net", true)]
    [InlineData("tides.example.org:8443", true)]
    [InlineData("EXAMPLE.COM", true)]
    [InlineData("tides.test", true)]
    [InlineData("tides.invalid", true)]
    [InlineData("localhost:7443", true)]
    [InlineData("tides.example", true)]
    [InlineData("example.org.", true)]
    [InlineData("counterexample.com", false)]
    [InlineData("example.com.saltwater.io", false)]
    [InlineData("latest.io", false)]
    public void Reserved_names_are_found_and_no_others(string host, bool found) =>
        Assert.Equal(found, Placeholders.In(TestConnector.Settings with { Host = host }) is [{ Key: "host" }]);

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000", true)]
    [InlineData("your client id", true)]
    [InlineData("4b8bd5d0-3c0e-4d7e-9b3f-2a6f5d1c8e22", false)]
    public void A_client_id_that_is_none_is_found(string clientId, bool found)
    {
        var signIn = TestConnector.Settings.SignIn with { ClientId = clientId };

        Assert.Equal(found, Placeholders.In(TestConnector.Settings with { SignIn = signIn }) is [{ Key: "signIn.clientId" }]);
    }
}
