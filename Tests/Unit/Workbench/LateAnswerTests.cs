using Bunit;
using FusionSample.ConnectorKit.MakerView;
using FusionSample.Tests.Support;
using FusionSample.Workbench.Calls;
using FusionSample.Workbench.ItAdmin;
using FusionSample.Workbench.Maker;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Unit.Workbench;

/// <summary>Somebody chooses again before the first answer is there, and it comes after the second.</summary>
public sealed class LateAnswerTests : WorkbenchContext
{
    private readonly HeldCalls _calls = new();

    public LateAnswerTests() => Services.AddSingleton<ICalls>(_calls);

    [Fact]
    public void A_list_is_the_one_that_was_asked_for_last()
    {
        var list = Render<AdminList>(parameters => parameters.Add(one => one.Path, "/first").Add(one => one.About, "A list"));
        list.Render(parameters => parameters.Add(one => one.Path, "/second").Add(one => one.About, "A list"));

        list.InvokeAsync(() => _calls.Answer("/second", """[{"name":"second"}]"""));
        list.InvokeAsync(() => _calls.Answer("/first", """[{"name":"first"}]"""));

        list.WaitForAssertion(() => Assert.Equal("second", list.Find("tbody td").TextContent));
        Assert.Single(list.FindAll("tbody td"));
    }

    [Fact]
    public void The_shape_of_an_answer_is_the_one_of_the_choice_made_last()
    {
        var connector = MakerConnector.Read(new(CommittedConnector.Text("apiDefinition.swagger.json"), CommittedConnector.Text("apiProperties.json")));
        var operation = connector.Operations.Single(one => one.Id == "FindRecords");
        var view = Render<OperationView>(parameters => parameters.Add(one => one.Connector, connector).Add(one => one.Findings, connector.Runtime)
            .Add(one => one.Operation, operation).Add(one => one.Runs, true));
        view.InvokeAsync(() => _calls.Answer("/api/resources", """{"value":[{"id":"people","title":"People"},{"id":"planets","title":"Planets"}]}"""));

        view.WaitForElement("option[value='\"people\"']");
        view.Find("select").Change("\"people\"");
        view.InvokeAsync(() => _calls.Answer("/api/resources/people/sort-fields", Schema("people")));
        Assert.Equal(["/api/resources/people/schema"], _calls.Open);
        view.Find("select").Change("\"planets\"");
        foreach (var resource in (string[])["planets", "people", "planets"])
        {
            while (_calls.Open.FirstOrDefault(path => path.Contains(resource, StringComparison.Ordinal)) is { } path)
                view.InvokeAsync(() => _calls.Answer(path, Schema(path)));
        }

        view.WaitForAssertion(() => Assert.Contains("planets only", view.Markup, StringComparison.Ordinal));
        Assert.Empty(_calls.Open);
        Assert.DoesNotContain("people only", view.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reply_in_the_place_of_another_shows_its_own_table()
    {
        var view = Render<ReplyView>(parameters => parameters.Add(one => one.Reply, Reply("""{"name":"Luke Skywalker"}""")));

        view.Render(parameters => parameters.Add(one => one.Reply, Reply("""{"name":"Tatooine"}""")));

        Assert.DoesNotContain("Luke", view.Markup, StringComparison.Ordinal);
        Assert.Contains(view.FindAll("td"), cell => cell.TextContent == "Tatooine");
        Assert.Contains("\"Tatooine\"", view.Find("pre").TextContent, StringComparison.Ordinal);
    }

    private static GatewayReply Reply(string json) => new() { Status = 200, Elapsed = TimeSpan.Zero, Body = json };

    private static string Schema(string path) =>
        """{"schema":{"type":"object","properties":{"x":{"type":"string","title":"TITLE"}}},"value":[]}"""
            .Replace("TITLE", path.Contains("planets", StringComparison.Ordinal) ? "planets only" : "people only", StringComparison.Ordinal);
}
