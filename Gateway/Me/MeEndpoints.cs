using FusionSample.Gateway.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FusionSample.Gateway.Me;

/// <summary>
/// Who the gateway takes a signed-in person for. A page that acts for people asks here what to show them: roles of the API are in its access
/// tokens alone, which a client should not read (https://learn.microsoft.com/entra/identity-platform/access-tokens).
/// </summary>
internal static class MeEndpoints
{
    public static void MapMe(this IEndpointRouteBuilder app) => app.MapGet("/me", Get).RequireAuthorization().WithName("GetMe");

    private static Ok<Me> Get(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Me(Caller.Of(context.User).Roles));
    }
}

/// <summary>The person.</summary>
/// <param name="Roles">The roles, as the token names them.</param>
internal sealed record Me(IReadOnlyList<string> Roles);
