using System.ComponentModel;
using System.Security.Claims;
using FusionSample.ConnectorKit.Annotations;
using FusionSample.ServiceDefaults.GatewayToken;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FusionSample.ExternalServiceAdapter.Connection;

/// <summary>Whether a maker's connection works.</summary>
internal static class ConnectionEndpoints
{
    private static readonly ConnectorAction<ConnectionStatus> TestConnection = new("TestConnection");

    public static void MapConnection(this IEndpointRouteBuilder api) =>
        api.MapGet("/connection", Test)
            .AsAction(TestConnection, "Test the connection",
                "Answers when the connection's sign-in or key is accepted. It asks nothing of the external API.", Visibility.Internal)
            .AsTestConnection();

    private static Ok<ConnectionStatus> Test(ClaimsPrincipal caller) =>
        TypedResults.Ok(new ConnectionStatus(true, caller.FindFirstValue(GatewayTokenNames.KindClaim) ?? GatewayTokenNames.UserKind));
}

/// <summary>The answer of a connection that works.</summary>
internal sealed record ConnectionStatus(
    [property: Description("Yes: an answer at all means that the connection is accepted.")] bool Connected,
    [property: Description("Who is connected: user for a person, application for a program.")] string Caller);
