using Bunit;
using FusionSample.ConnectorKit.MakerView;
using FusionSample.ConnectorKit.MakerView.Calls;
using FusionSample.ConnectorKit.Rules;
using FusionSample.Tests.Support;
using FusionSample.Workbench.Calls;
using FusionSample.Workbench.Maker;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Unit.Workbench;

/// <summary>The maker's view as it is rendered.</summary>
public sealed class ConnectorViewTests : WorkbenchContext
{
    private readonly AnsweringCalls _calls = new();

    public ConnectorViewTests() => Services.AddSingleton<ICalls>(_calls);

    private static RuntimeFindings None { get; } = MakerConnector.Read(new("{}")).Runtime;

    private static ConnectorText Ours { get; } = new(CommittedConnector.Text("apiDefinition.swagger.json"), CommittedConnector.Text("apiProperties.json"));

    [Fact]
    public void The_list_has_what_a_maker_finds_and_nothing_internal()
    {
        var view = Show(Ours);

        var titles = view.FindAll("ul.operations .title").Select(title => title.TextContent);
        Assert.Equal(MakerConnector.Read(Ours).Found().Select(operation => operation.Title), titles);
    }

    [Fact]
    public void Each_operation_of_ours_shows_its_fields_and_tokens()
    {
        var connector = MakerConnector.Read(Ours);
        foreach (var operation in connector.Found(all: true))
        {
            var view = Render<OperationView>(parameters => parameters.Add(one => one.Connector, connector).Add(one => one.Findings, None).Add(one => one.Operation, operation));

            Assert.Equal(
                operation.Fields.Where(field => field.IsAtOnce).Select(field => field.IsRequired ? $"{field.Title} *" : field.Title),
                view.FindAll(".field > label").Select(label => label.TextContent));
            Assert.Equal(operation.Tokens.Count, view.FindAll("tbody tr").Count);
        }
    }

    [Fact]
    public void What_is_missing_is_said_at_its_field_and_nothing_is_sent()
    {
        var connector = MakerConnector.Read(Ours);
        var operation = connector.Found(all: true).First(one => one.Fields.Any(field => field.IsRequired && !field.IsHidden));
        var view = Render<OperationView>(parameters => parameters.Add(one => one.Connector, connector).Add(one => one.Findings, None).Add(one => one.Operation, operation).Add(one => one.Runs, true));
        _calls.Sent.Clear();

        view.Find("form").Submit();

        Assert.Contains(view.FindAll(".trouble"), trouble => trouble.TextContent.EndsWith("is needed.", StringComparison.Ordinal));
        Assert.Empty(_calls.Sent);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("\"><svg onload=alert(1)>")]
    public void What_a_definition_says_is_text(string text)
    {
        var hostile = Hostile.With(text);

        var view = Show(new(hostile));
        view.Find("ul.operations button").Click();

        Assert.Contains(text, view.Find("h2").TextContent, StringComparison.Ordinal);
        Assert.Empty(view.FindAll("script, svg, img"));
        Assert.Empty(view.FindAll("[onerror], [onload]"));
    }

    [Theory]
    [InlineData("""{ "a": 1, "a": 2 }""")]
    [InlineData("""[1, "two", null]""")]
    [InlineData("\"\\ud800\"")]
    [InlineData("deep")]
    public void Whatever_a_default_is_the_operation_shows(string json)
    {
        var value = json == "deep" ? new string('[', 100) + new string(']', 100) : json;
        var connector = MakerConnector.Read(new($$"""
            { "swagger": "2.0", "info": {}, "paths": { "/a": { "post": { "operationId": "A", "parameters": [
                { "name": "a", "in": "query", "type": "string", "default": {{value}} }, { "name": "a", "in": "header", "type": "string", "enum": [ {{value}} ], "default": {{value}} },
                { "name": "h", "in": "query", "type": "string", "required": true, "x-ms-visibility": "internal", "default": {{value}} },
                { "name": "b", "in": "body", "schema": { "type": "object", "properties": { "a": { "type": "object", "default": {{value}} } } } } ] } } } }
            """));

        var view = Render<OperationView>(parameters => parameters.Add(one => one.Connector, connector).Add(one => one.Findings, None).Add(one => one.Operation, connector.Operations.Single()).Add(one => one.Runs, true));

        Assert.Equal(3, view.FindAll(".field").Count);
        view.Find("form").Submit();
    }

    [Fact(Explicit = true)]
    [Trait("Run", "ci")]
    public void Published_connectors_all_render_with_each_of_their_operations()
    {
        foreach (var file in PublishedConnectors.FilesOrSkip(every: 5))
        {
            var connector = MakerConnector.Read(PublishedConnectors.Read(file));
            var view = Render<ConnectorView>(parameters => parameters.Add(one => one.Connector, connector));
            Assert.Equal(connector.Found().Count, view.FindAll("ul.operations li").Count);
            foreach (var operation in connector.Found(all: true).Take(10))
            {
                var shown = Render<OperationView>(parameters => parameters.Add(one => one.Connector, connector).Add(one => one.Findings, None).Add(one => one.Operation, operation));
                Assert.Equal(operation.Title, shown.Find("h2").TextContent);
            }
        }
    }

    private IRenderedComponent<ConnectorView> Show(ConnectorText files) =>
        Render<ConnectorView>(parameters => parameters.Add(one => one.Connector, MakerConnector.Read(files)));

    private sealed class AnsweringCalls : ICalls
    {
        public List<PreparedCall> Sent { get; } = [];

        public Task<GatewayReply> SendAsync(PreparedCall call, CancellationToken cancellationToken)
        {
            Sent.Add(call);
            return Task.FromResult(new GatewayReply { Status = 200, Elapsed = TimeSpan.Zero, Body = """{"value":[]}""" });
        }

        public Task<GatewayReply> SendAsync(HttpMethod method, string pathAndQuery, object? body, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
