using FusionSample.ConnectorKit.Packaging;
using FusionSample.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace FusionSample.Gateway.Connector;

/// <summary>The published connector: for everybody, because the import into Power Apps sends no token.</summary>
internal static class ConnectorEndpoints
{
    public static void MapConnector(this IEndpointRouteBuilder app)
    {
        var connector = app.MapGroup("/connector").AllowAnonymous().AddEndpointFilter(SetHeaders);
        connector.MapGet("/", Page);
        connector.MapGet("/{file}", File);
        connector.MapReference();
    }

    private static Task<FileContentHttpResult> Page(PublishedConnector connector, HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = connector.Style.Policy;
        return AnswerAsync(connector.Page);
    }

    private static async Task<Results<FileContentHttpResult, NotFound, StatusCodeHttpResult>> File(
        string file, PublishedConnector connector, HttpContext context)
    {
        if (connector.Find(file) is not { } published)
            return TypedResults.NotFound();
        try
        {
            return await AnswerAsync(published);
        }
        catch (PlaceholdersException refused)
        {
            context.SetProblem(ProblemTypes.ConnectorPlaceholders, refused.Message);
            return TypedResults.StatusCode(ProblemTypes.ConnectorPlaceholders.Status);
        }
    }

    private static async Task<FileContentHttpResult> AnswerAsync(PublishedFile file)
    {
        var (bytes, tag) = await file.ReadAsync();
        return TypedResults.Bytes(bytes, file.MediaType, file.IsDownload ? file.Name : null, entityTag: tag);
    }

    private static ValueTask<object?> SetHeaders(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        // To be kept, and asked about again: the next start may publish other files.
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true }.ToString();
        return next(context);
    }
}
