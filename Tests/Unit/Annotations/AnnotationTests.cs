using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FusionSample.ConnectorKit.Annotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FusionSample.Tests.Unit.Annotations;

/// <summary>What each annotation writes, key by key.</summary>
public class AnnotationTests
{
    private static readonly ConnectorAction<ShipList> ListShips = new("ListShips");
    private static readonly ConnectorAction<Ship> GetShip = new("GetShip");

    [Fact]
    public async Task An_action_has_name_texts_and_visibility()
    {
        var operation = await OperationAsync("get", "/ships", Visibility.Advanced);

        Assert.Equal("""{"operationId":"ListShips","summary":"List ships","description":"Lists ships.","x-ms-visibility":"advanced"}""", Text(operation, 4));
    }

    [Fact]
    public async Task A_parameter_has_title_description_default_test_value_and_encoding()
    {
        var definition = await AnnotatedApp.DefineAsync(app => app.MapGet("/ships/{shipName}", (
                [Description("The name.")] string shipName,
                [Title("Ship Color"), Description("A color."), DefaultValue("red"), TestValue("blue"), Visibility(Visibility.Important)] string color = "red") =>
                TypedResults.Ok(new Ship(shipName, Hull.SteelPlate, null)))
            .AsAction(GetShip, "Get a ship", "Gets a ship."));

        var parameters = Operation(definition, "/ships/{shipName}")["parameters"]!;
        Assert.Equal(
            """{"name":"shipName","in":"path","x-ms-summary":"Ship Name","description":"The name.","required":true,"type":"string","x-ms-url-encoding":"single"}""",
            parameters[0]!.ToJsonString());
        Assert.Equal(
            """{"name":"color","in":"query","x-ms-summary":"Ship Color","description":"A color.","type":"string","default":"red","x-ms-visibility":"important","x-ms-test-value":"blue"}""",
            parameters[1]!.ToJsonString());
    }

    [Fact]
    public async Task Properties_have_titles_and_an_enum_has_display_names()
    {
        var definition = await AnnotatedApp.DefineAsync(app => MapShips(app));
        var properties = definition["definitions"]!["Ship"]!["properties"]!;

        Assert.Equal("Call Sign", (string?)properties["callSign"]!["title"]);
        Assert.Equal("The call sign.", (string?)properties["callSign"]!["description"]);
        Assert.Equal(
            """{"title":"Hull","description":"What the hull is made of.","type":"string","enum":["SteelPlate","Wood"],"x-ms-enum-values":[{"value":"SteelPlate","displayName":"Steel Plate"},{"value":"Wood","displayName":"Oak or Pine"}]}""",
            properties["hull"]!.ToJsonString());
        // An object of its own is written out, because nothing may stand beside a reference.
        Assert.Equal("The last port.", (string?)properties["lastPort"]!["description"]);
        Assert.Equal("Port Name", (string?)properties["lastPort"]!["properties"]!["portName"]!["title"]);
    }

    [Fact]
    public async Task Dynamic_values_are_written_in_both_forms()
    {
        var definition = await AnnotatedApp.DefineAsync(app =>
        {
            MapShips(app);
            app.MapGet("/ships/{shipName}", ([Description("The name.")] string shipName, [Description("A color.")] string color) =>
                    TypedResults.Ok(new Ship(shipName, Hull.Wood, null)))
                .AsAction(GetShip, "Get a ship", "Gets a ship.")
                .WithDynamicValues("shipName", DynamicValues.From(ListShips, list => list.Value, ship => ship.CallSign, ship => ship.LastPort!.PortName)
                    .WithValue("size", 3).WithParameter("paint", "color"));
        });

        var parameter = Operation(definition, "/ships/{shipName}")["parameters"]![0]!;
        Assert.Equal(
            """{"operationId":"ListShips","parameters":{"size":3,"paint":{"parameter":"color"}},"value-collection":"value","value-path":"callSign","value-title":"lastPort/portName"}""",
            parameter["x-ms-dynamic-values"]!.ToJsonString());
        Assert.Equal(
            """{"operationId":"ListShips","parameters":{"size":{"value":3},"paint":{"parameterReference":"color"}},"itemsPath":"value","itemValuePath":"callSign","itemTitlePath":"lastPort/portName"}""",
            parameter["x-ms-dynamic-list"]!.ToJsonString());
    }

    [Fact]
    public async Task A_dynamic_answer_is_written_in_both_forms_where_the_path_leads()
    {
        var definition = await AnnotatedApp.DefineAsync(app => MapShips(app)
            .WithDynamicAnswer("value/lastPort", DynamicSchema.From(GetShip, ship => ship.LastPort).WithParameter("kind")));

        var port = definition["definitions"]!["Ship"]!["properties"]!["lastPort"]!;
        Assert.Equal("""{"operationId":"GetShip","parameters":{"kind":{"parameter":"kind"}},"value-path":"lastPort"}""", port["x-ms-dynamic-schema"]!.ToJsonString());
        Assert.Equal(
            """{"operationId":"GetShip","parameters":{"kind":{"parameterReference":"kind"}},"itemValuePath":"lastPort"}""",
            port["x-ms-dynamic-properties"]!.ToJsonString());
    }

    [Fact]
    public async Task Fixed_choices_have_values_and_display_names()
    {
        var definition = await AnnotatedApp.DefineAsync(app => app.MapGet("/ships", ([Description("A color.")] string? color) => TypedResults.Ok(new ShipList([])))
            .AsAction(ListShips, "List ships", "Lists ships.")
            .WithChoices("color", ("r", "Red"), ("b", "Blue")));

        var parameter = Operation(definition, "/ships")["parameters"]![0]!;
        Assert.Equal("""["r","b"]""", parameter["enum"]!.ToJsonString());
        Assert.Equal("""[{"value":"r","displayName":"Red"},{"value":"b","displayName":"Blue"}]""", parameter["x-ms-enum-values"]!.ToJsonString());
    }

    [Fact]
    public async Task A_parameter_that_operations_share_is_written_once_and_another_of_that_name_apart()
    {
        var definition = await AnnotatedApp.DefineAsync(app =>
        {
            foreach (var at in new[] { "/a", "/b" })
                app.MapGet(at, ([Description("A color.")] string? color) => TypedResults.Ok(new ShipList([]))).AsAction(new("List" + at[1..]), "List", "Lists.");
            foreach (var at in new[] { "/c", "/d" })
                app.MapGet(at, ([Description("Another.")] string? color) => TypedResults.Ok(new ShipList([]))).AsAction(new("List" + at[1..]), "List", "Lists.");
        });

        Assert.Equal("""{"$ref":"#/parameters/color"}""", Operation(definition, "/b")["parameters"]![0]!.ToJsonString());
        Assert.Equal("""{"$ref":"#/parameters/color2"}""", Operation(definition, "/c")["parameters"]![0]!.ToJsonString());
        Assert.Equal(["A color.", "Another."], definition["parameters"]!.AsObject().Select(one => (string?)one.Value!["description"]));
    }

    [Fact]
    public async Task Paging_test_connection_and_safe_operations_are_written()
    {
        var definition = await AnnotatedApp.DefineAsync(app => MapShips(app).Pageable().AsTestConnection().Safe());

        var operation = Operation(definition, "/ships");
        Assert.Equal("""{"nextLinkName":"nextLink"}""", operation["x-ms-pageable"]!.ToJsonString());
        Assert.True((bool?)operation["x-ms-safe-operation"]);
        Assert.Equal("""{"testConnection":{"operationId":"ListShips"}}""", definition["x-ms-capabilities"]!.ToJsonString());
    }

    [Fact]
    public async Task A_polling_trigger_has_kind_and_hint()
    {
        var definition = await AnnotatedApp.DefineAsync(app => app.MapGet("/trigger/ships", () => TypedResults.Ok(new ShipList([])))
            .AsPollingTrigger(new ConnectorAction("WhenAShipArrives"), "When a ship arrives", "This operation triggers when a ship arrives.", "Let one arrive."));

        var operation = Operation(definition, "/trigger/ships");
        Assert.Equal("batch", (string?)operation["x-ms-trigger"]);
        Assert.Equal("Let one arrive.", (string?)operation["x-ms-trigger-hint"]);
        Assert.Equal("""{"mode":"polling","kind":"query"}""", operation["x-ms-trigger-metadata"]!.ToJsonString());
    }

    [Fact]
    public async Task A_webhook_trigger_has_its_notification_on_the_path_and_its_address_in_the_body()
    {
        var definition = await AnnotatedApp.DefineAsync(app => app.MapPost("/hooks", (Hook hook) => TypedResults.Created($"/hooks/{hook.CallbackUrl}"))
            .AsWebhookTrigger<Ship>(new ConnectorAction("WhenAShipLeaves"), "When a ship leaves", "This operation triggers when a ship leaves.", "Let one leave."));

        var path = definition["paths"]!["/hooks"]!;
        Assert.Equal("single", (string?)path["post"]!["x-ms-trigger"]);
        var content = path["x-ms-notification-content"]!;
        Assert.EndsWith(".", (string?)content["description"], StringComparison.Ordinal);
        var sent = content["schema"]!["properties"]!;
        Assert.Equal("Call Sign", (string?)sent["callSign"]!["title"]);
        Assert.Equal("object", (string?)sent["lastPort"]!["type"]);
        Assert.Equal("Port Name", (string?)sent["lastPort"]!["properties"]!["portName"]!["title"]);
        var hook = definition["definitions"]!["Hook"]!;
        Assert.Equal("""["callbackUrl"]""", hook["required"]!.ToJsonString());
        Assert.True((bool?)hook["properties"]!["callbackUrl"]!["x-ms-notification-url"]);
        Assert.Equal("internal", (string?)hook["properties"]!["callbackUrl"]!["x-ms-visibility"]);
    }

    [Fact]
    public async Task A_deprecated_revision_names_its_replacement()
    {
        var definition = await AnnotatedApp.DefineAsync(app =>
        {
            MapShips(app).Deprecated(GetShip, "Ships").WithRevision("ListShips", 1, ActionStatus.Preview);
            app.MapGet("/ship", () => TypedResults.Ok(new Ship("", null, null))).AsAction(GetShip, "Get a ship", "Gets a ship.");
        });

        var operation = Operation(definition, "/ships");
        Assert.True((bool?)operation["deprecated"]);
        Assert.Equal("List ships (deprecated)", (string?)operation["summary"]);
        Assert.Equal("Lists ships. Deprecated: use GetShip instead.", (string?)operation["description"]);
        Assert.Equal(
            """{"replacement":{"api":"Ships","operationId":"GetShip"},"family":"ListShips","revision":1,"status":"Preview"}""",
            operation["x-ms-api-annotation"]!.ToJsonString());
    }

    private static RouteHandlerBuilder MapShips(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder app, Visibility visibility = Visibility.Normal) =>
        app.MapGet("/ships", () => TypedResults.Ok(new ShipList([]))).AsAction(ListShips, "List ships", "Lists ships.", visibility);

    private static async Task<JsonObject> OperationAsync(string method, string path, Visibility visibility) =>
        (await AnnotatedApp.DefineAsync(app => MapShips(app, visibility)))["paths"]![path]![method]!.AsObject();

    private static JsonObject Operation(JsonObject definition, string path) => definition["paths"]![path]!["get"]!.AsObject();

    private static string Text(JsonObject operation, int keys) =>
        new JsonObject(operation.Take(keys).Select(key => KeyValuePair.Create(key.Key, key.Value?.DeepClone()))).ToJsonString();

    internal sealed record ShipList([property: Description("The ships.")] IReadOnlyList<Ship> Value);

    internal sealed record Ship(
        [property: Description("The call sign.")] string CallSign,
        [property: Description("What the hull is made of.")] Hull? Hull,
        [property: Description("The last port.")] Port? LastPort);

    internal sealed record Port([property: Description("The port's name.")] string PortName);

    internal sealed record Hook([property: NotificationUrl, Description("Where to send it.")] string CallbackUrl);

    [JsonConverter(typeof(JsonStringEnumConverter<Hull>))]
    internal enum Hull
    {
        SteelPlate,
        [Title("Oak or Pine")]
        Wood,
    }
}
