using FusionSample.ConnectorKit.Packaging;

namespace FusionSample.Tests.Unit.Packaging;

public class ConnectorTextsTests
{
    private static readonly ConnectorFiles Files = TestConnector.Files(TestConnector.Settings);

    [Fact]
    public void The_readme_has_the_headings_of_the_connector_repository_in_their_order()
    {
        Assert.Equal(
            [
                "# Tide Tables & Harbours", "## Publisher: Saltwater Ltd", "## Prerequisites", "## Supported Operations", "### List tides",
                "### Get a harbour", "## Obtaining Credentials", "## Getting Started", "## Known Issues and Limitations", "## FAQ",
                "## Deployment Instructions",
            ],
            Headings(Files.Readme));
    }

    [Fact]
    public void The_intro_has_the_headings_of_certification_in_their_order_and_no_operation()
    {
        Assert.Equal(
            [
                "# Tide Tables & Harbours", "## Prerequisites", "## How to get credentials", "## Get started with your connector",
                "## Known issues and limitations", "## Common errors and remedies", "## FAQ",
            ],
            Headings(Files.Intro));
    }

    [Fact]
    public void The_intro_describes_in_eight_sentences_at_most()
    {
        var description = Files.Intro.Split("\n## ")[0].Split('\n', 2)[1];

        Assert.InRange(description.Split(". ").Length, 3, 8);
    }

    [Fact]
    public void An_operation_shows_its_description_and_what_a_maker_must_give()
    {
        Assert.Contains(
            """
            ### Get a harbour

            Gets one harbour.

            Required inputs:

            - **Harbour**: The harbour's name.
            - **Least Depth**: In metres.

            ## Obtaining
            """,
            Files.Readme);
        Assert.Contains("- **Coast**: Which coast.\n", Files.Readme);
    }

    [Fact]
    public void What_the_platform_calls_by_itself_is_not_shown() => Assert.DoesNotContain("Test the connection", Files.Readme);

    [Theory]
    [InlineData("{{titel}}", "{{titel}} is none of {{title}}, ")]
    [InlineData("{{ title }}", "{{ title }} is none of")]
    [InlineData("{{title}", "{{ is none of")]
    [InlineData("title}}", "}} is none of")]
    public void An_unknown_placeholder_is_refused_by_name(string template, string expected) =>
        Assert.Contains(expected, Refusal(() => ConnectorTexts.Render(template, Files.Settings, Files.Definition)));

    [Fact]
    public void All_that_is_wrong_with_a_template_is_said_at_once()
    {
        var message = Refusal(() => ConnectorTexts.Readme("{{title}} {{one}} {{two}} {{description}} {{publisher}}", Files.Settings, Files.Definition));

        Assert.Contains("does not use {{operations}}; it does not use {{supportEmail}}; {{one}} is", message);
        Assert.Contains("{{two}} is none of", message);
    }

    [Fact]
    public void Line_ends_are_LF_whatever_the_template_has() =>
        Assert.Equal("Tide Tables & Harbours\n2.3.4\n", ConnectorTexts.Render("{{title}}\r\n{{version}}\r\n\r\n", Files.Settings, Files.Definition));

    private static string Refusal(Action act) => Assert.Throws<FormatException>(act).Message;

    private static IEnumerable<string> Headings(string markdown) => markdown.Split('\n').Where(line => line.StartsWith('#'));
}
