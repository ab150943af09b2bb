using Microsoft.AspNetCore.Http.HttpResults;

namespace FusionSample.LocalSwapi.Api;

/// <summary>SWAPI's addresses. Like Django, it sends whoever leaves out the slash at the end to the address with it.</summary>
internal static class SwapiEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapSwapi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").AddEndpointFilter(RequireSlashAtEnd);
        api.MapMethods("/", Methods, Index);
        foreach (var resource in SwapiData.Resources)
        {
            api.MapMethods($"/{resource.Name}/", Methods, (HttpRequest request, PublicAddress address) => List(resource, request, address));
            api.MapMethods($"/{resource.Name}/{{id}}/", Methods, (string id, PublicAddress address) => Record(resource, id, address));
        }
    }

    /// <summary>The body of every answer without one, an unknown path's too: <c>{"detail":"Not found"}</c>.</summary>
    public static void UseSwapiErrors(this IApplicationBuilder app) => app.UseStatusCodePages(async context =>
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var detail = response.StatusCode == StatusCodes.Status405MethodNotAllowed
            ? $"Method \\\"{request.Method}\\\" not allowed."
            : "Not found";
        response.ContentType = "application/json";
        await response.WriteAsync($"{{\"detail\":\"{detail}\"}}");
    });

    private static TaggedJson Index(PublicAddress address) => Json(SwapiJson.Index(address));

    private static Results<TaggedJson, NotFound> List(SwapiResource resource, HttpRequest request, PublicAddress address) =>
        SwapiPage.Find(resource, request.Query, address) is { } page ? Json(SwapiJson.Page(page, address)) : TypedResults.NotFound();

    private static Results<TaggedJson, NotFound> Record(SwapiResource resource, string id, PublicAddress address) =>
        int.TryParse(id, out var number) && resource.Records.TryGetValue(number, out var record)
            ? Json(SwapiJson.Record(record, address))
            : TypedResults.NotFound();

    private static TaggedJson Json(byte[] body) => new(body);

    private static async ValueTask<object?> RequireSlashAtEnd(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return request.Path.Value!.EndsWith('/')
            ? await next(context)
            : TypedResults.Redirect(request.Path.Add("/").ToUriComponent() + request.QueryString, permanent: true);
    }
}
