using FusionSample.Workbench.Calls;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FusionSample.Workbench.Maker;

/// <summary>
/// The published connector's icon, which a browser keeps. In the page itself it would be sent again with every view, and would be a large object
/// each time, which fragments the heap.
/// </summary>
internal static class IconEndpoint
{
    /// <summary>Where it is.</summary>
    public const string Path = "/maker/icon.png";

    public static void MapIcon(this IEndpointRouteBuilder app) => app.MapGet(Path, ReadAsync);

    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult>> ReadAsync(PublishedDefinition published, CancellationToken cancellationToken)
    {
        try
        {
            var kept = await published.ReadAsync(cancellationToken);
            return TypedResults.File(kept.Icon, "image/png", entityTag: kept.Tag is { } tag ? new(tag.Tag) : null);
        }
        catch (HttpRequestException)
        {
            // The page says what is wrong with the gateway.
            return TypedResults.StatusCode(StatusCodes.Status502BadGateway);
        }
    }
}
