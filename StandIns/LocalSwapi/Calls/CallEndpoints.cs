using Microsoft.AspNetCore.Http.HttpResults;

namespace FusionSample.LocalSwapi.Calls;

/// <summary>Shows how often the external API was asked since the counts were cleared.</summary>
internal static class CallEndpoints
{
    public static void MapCalls(this IEndpointRouteBuilder app)
    {
        var calls = app.MapGroup("/calls");
        calls.MapGet("/", Get);
        calls.MapDelete("/", Clear);
    }

    private static Ok<CallCounts> Get(CallLog calls) => TypedResults.Ok(calls.Count());

    private static NoContent Clear(CallLog calls)
    {
        calls.Clear();
        return TypedResults.NoContent();
    }
}
