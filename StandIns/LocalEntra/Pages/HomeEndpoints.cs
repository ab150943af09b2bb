namespace FusionSample.LocalEntra.Pages;

/// <summary>The start page.</summary>
internal static class HomeEndpoints
{
    public static void MapHome(this IEndpointRouteBuilder app) => app.MapGet("/", () => new PageResult<Home>());
}
