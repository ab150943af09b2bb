using System.Globalization;
using FusionSample.LocalEntra.Protocol;
using FusionSample.LocalEntra.Tenant;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FusionSample.LocalEntra.Tokens;

/// <summary>A person's access token in one call, for curl and for tests.</summary>
internal static class DevTokenEndpoints
{
    private const int MaxSeconds = 24 * 60 * 60;

    public static void MapDevToken(this IEndpointRouteBuilder tenant) => tenant.MapGet("/dev/token/{person}", Issue);

    private static ContentHttpResult Issue(string person, HttpContext context, TokenFactory tokens)
    {
        var somebody = People.Find(person) ?? throw new EntraException("invalid_request", 50034,
            $"There is no person '{person}'. The four are {string.Join(", ", People.All.Select(one => one.Key))}.", 404);
        var parameters = ProtocolParameters.Query(context.Request);

        // An empty scope is a wish too: a token without the claim.
        var scopes = context.Request.Query.ContainsKey("scope") ? (parameters["scope"] ?? "").Split(' ') : null;
        var claims = tokens.ForPerson(somebody, scopes: scopes, lifetime: Lifetime(parameters["lifetime"]));
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(tokens.Sign(claims));
    }

    private static TimeSpan? Lifetime(string? seconds)
    {
        if (seconds is null)
            return null;
        return int.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value is >= -MaxSeconds and <= MaxSeconds
            ? TimeSpan.FromSeconds(value)
            : throw new EntraException("invalid_request", null,
                $"lifetime must be seconds from -{MaxSeconds} (ended so long ago) to {MaxSeconds}.");
    }
}
