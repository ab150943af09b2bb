using FusionSample.ExternalServiceAdapter.Catalogue;
using FusionSample.ExternalServiceAdapter.Catalogue.AnyResource;
using FusionSample.ExternalServiceAdapter.Connection;

namespace FusionSample.ExternalServiceAdapter;

/// <summary>What the gateway passes on: everything under <c>/api</c>, and every operation of the connector.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapCatalogue();
        api.MapAnyResource();
        api.MapConnection();
    }
}
