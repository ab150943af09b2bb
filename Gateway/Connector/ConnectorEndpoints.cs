using FusionSample.ConnectorKit.Definition;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FusionSample.Gateway.Connector;

/// <summary>The published connector files: for everybody, because the import into Power Apps sends no token.</summary>
internal static class ConnectorEndpoints
{
    public static void MapConnector(this IEndpointRouteBuilder app)
    {
        var connector = app.MapGroup("/connector").AllowAnonymous();
        connector.MapGet("/" + ConnectorDefinition.FileName, Definition);
    }

    private static FileContentHttpResult Definition(PublishedDefinition definition) =>
        TypedResults.Bytes(definition.Bytes, "application/json");
}
