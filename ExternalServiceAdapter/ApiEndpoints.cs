using FusionSample.ExternalServiceAdapter.Catalogue;
using FusionSample.ExternalServiceAdapter.Catalogue.AnyResource;
using FusionSample.ExternalServiceAdapter.Connection;

namespace FusionSample.ExternalServiceAdapter;

/// <summary>What the gateway passes on: everything under <c>/api</c>, and every operation of the connector.</summary>
internal static class ApiEndpoints
{
    // What any of them may answer to a maker, to whom a status is all that shows of an error. Some of it is the gateway's.
    private static readonly int[] Errors =
    [
        StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden,
        StatusCodes.Status429TooManyRequests, StatusCodes.Status502BadGateway, StatusCodes.Status503ServiceUnavailable,
        StatusCodes.Status504GatewayTimeout,
    ];

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api");
        foreach (var status in Errors)
            api.ProducesProblem(status);
        api.MapCatalogue();
        api.MapAnyResource();
        api.MapConnection();
    }
}
