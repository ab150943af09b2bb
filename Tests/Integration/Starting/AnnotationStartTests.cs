using System.ComponentModel;
using FusionSample.ConnectorKit.Annotations;
using FusionSample.ExternalServiceAdapter;
using FusionSample.ExternalServiceAdapter.Connector;
using FusionSample.ServiceDefaults.Starting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FusionSample.Tests.Integration.Starting;

/// <summary>The adapter does not start with an endpoint whose annotations make no connector; the message names endpoint and remedy.</summary>
public class AnnotationStartTests
{
    private static readonly ConnectorAction<Thing> GetThing = new("GetThing");
    private static readonly ConnectorAction<ThingList> Nowhere = new("ListNowhere");

    [Fact]
    public async Task With_its_own_endpoints_it_starts() => await StartAsync(_ => { });

    [Fact]
    public async Task A_reference_to_an_operation_that_is_not_mapped_is_refused() => await RefusedAsync(
        app => Map(app).WithDynamicValues("id", DynamicValues.From(Nowhere, list => list.Value, thing => thing.Name, thing => thing.Name)),
        "GET /things/{id} (GetThing)", "ListNowhere");

    [Fact]
    public async Task A_reference_that_leaves_out_a_required_parameter_is_refused() => await RefusedAsync(
        app => Map(app).WithDynamicAnswer("inner", DynamicSchema.From(GetThing, thing => thing.Inner)),
        "of GET /things/{id} (GetThing)", "'id'");

    [Fact]
    public async Task A_reference_from_a_parameter_that_is_not_there_is_refused() => await RefusedAsync(
        app => Map(app).WithDynamicValues("key", DynamicValues.From(Nowhere, list => list.Value, thing => thing.Name, thing => thing.Name)),
        "GetThing, GET /things/{id}", "'key'", "It has: id.");

    [Fact]
    public async Task A_reference_to_a_part_of_the_answer_that_is_not_there_is_refused() => await RefusedAsync(
        app => Map(app).WithDynamicAnswer("outer", DynamicSchema.From(GetThing, thing => thing.Inner).WithParameter("id")),
        "GetThing", "'outer'");

    [Fact]
    public async Task A_missing_description_is_refused() => await RefusedAsync(
        app => app.MapGet("/things/{id}", ([Description("The id.")] string id) => TypedResults.Ok(new Thing(id, new Inner("")))).AsAction(GetThing, "Get a thing", ""),
        "GET /things/{id} (GetThing)", "description");

    [Fact]
    public async Task A_missing_description_of_an_internal_operation_is_refused() => await RefusedAsync(
        app => app.MapGet("/inside", () => TypedResults.Ok(new Inner(""))).AsAction(new("GetInside"), "Get what is inside", " ", Visibility.Internal),
        "GET /inside (GetInside)", "'description' is blank");

    [Fact]
    public async Task A_parameter_without_description_is_refused() => await RefusedAsync(
        app => app.MapGet("/things/{id}", (string id) => TypedResults.Ok(new Thing(id, new Inner("")))).AsAction(GetThing, "Get a thing", "Gets a thing."),
        "GET /things/{id} (GetThing), parameters/0", "description");

    [Fact]
    public async Task A_property_without_description_is_refused() => await RefusedAsync(
        app => app.MapGet("/bare", () => TypedResults.Ok(new Bare(""))).AsAction(new("GetBare"), "Get a bare thing", "Gets a bare thing."),
        "definitions/Bare/properties/word of GET /bare (GetBare)", "description");

    [Fact]
    public async Task A_replacement_that_is_not_mapped_is_refused() => await RefusedAsync(
        app => Map(app).Deprecated(Nowhere, "Things"), "GetThing", "ListNowhere");

    [Fact]
    public async Task Two_shapes_of_one_part_of_the_answer_are_refused()
    {
        var shape = DynamicSchema.From(GetThing, thing => thing.Inner).WithParameter("id");
        await RefusedAsync(app => Map(app).WithDynamicAnswer("inner", shape).WithDynamicAnswer("inner", shape), "GET /things/{id}", "'inner' is annotated twice");
    }

    [Fact]
    public async Task An_operation_id_that_is_taken_is_refused() => await RefusedAsync(
        app => app.MapGet("/things/{id}", ([Description("The id.")] string id) => TypedResults.Ok(new Thing(id, new Inner(""))))
            .AsAction(new ConnectorAction("GetPerson"), "Get a thing", "Gets a thing."),
        "GET /things/{id} (GetPerson)", "OperationIdNotUnique");

    [Fact]
    public async Task An_endpoint_that_is_no_action_is_refused() => await RefusedAsync(
        app => app.MapGet("/forgotten", () => TypedResults.Ok(new Inner(""))),
        "GET /forgotten", "OperationIdRequired");

    private static async Task RefusedAsync(Action<IEndpointRouteBuilder> map, params string[] words)
    {
        var refused = await Assert.ThrowsAsync<StartupException>(() => StartAsync(map));

        Assert.All(words, word => Assert.Contains(word, refused.Message, StringComparison.Ordinal));
    }

    private static async Task StartAsync(Action<IEndpointRouteBuilder> map)
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddAdapter();
        await using var app = builder.Build();
        app.MapApi();
        map(app);
        await app.EnsureConnectorAsync();
    }

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder app) =>
        app.MapGet("/things/{id}", ([Description("The id.")] string id) => TypedResults.Ok(new Thing(id, new Inner(""))))
            .AsAction(GetThing, "Get a thing", "Gets a thing.");

    internal sealed record ThingList([property: Description("The things.")] IReadOnlyList<Thing> Value);

    internal sealed record Thing([property: Description("The name.")] string Name, [property: Description("What is in it.")] Inner Inner);

    internal sealed record Bare(string Word);

    internal sealed record Inner([property: Description("The name.")] string Name);
}
