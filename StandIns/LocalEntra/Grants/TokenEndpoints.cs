using FusionSample.LocalEntra.Protocol;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FusionSample.LocalEntra.Grants;

/// <summary>The token endpoint: finds out who asks, and hands over to the grant.</summary>
internal static class TokenEndpoints
{
    public static void MapToken(this IEndpointRouteBuilder tenant) => tenant.MapPost("/oauth2/v2.0/token", Redeem);

    private static async Task<Ok<TokenResponse>> Redeem(HttpContext context, ClientAuthentication clients, IEnumerable<IGrant> grants)
    {
        var parameters = await ProtocolParameters.FormAsync(context.Request);
        var type = parameters.Require("grant_type");
        var grant = grants.FirstOrDefault(grant => grant.Type == type) ?? throw new EntraException("unsupported_grant_type", 70003,
            $"The app requested an unsupported grant type '{type}'. Supported are {string.Join(", ", grants.Select(one => one.Type))}.");
        var response = grant.Redeem(clients.Authenticate(context.Request, parameters), parameters);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Pragma = "no-cache";
        return TypedResults.Ok(response);
    }
}
