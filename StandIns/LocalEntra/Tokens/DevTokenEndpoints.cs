using System.Globalization;
using System.Text.Json;
using FusionSample.LocalEntra.Protocol;
using FusionSample.LocalEntra.Tenant;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FusionSample.LocalEntra.Tokens;

/// <summary>A person's or an application's access token in one call, for curl and for tests.</summary>
internal static class DevTokenEndpoints
{
    private const int MaxSeconds = 24 * 60 * 60;

    public static void MapDevToken(this IEndpointRouteBuilder tenant) => tenant.MapGet("/dev/token/{who}", Issue);

    private static ContentHttpResult Issue(string who, HttpContext context, TokenFactory tokens, Clients clients)
    {
        var parameters = ProtocolParameters.Query(context.Request);

        // An empty scope is a wish too: a token without the claim.
        var scopes = context.Request.Query.ContainsKey("scope") ? (parameters["scope"] ?? "").Split(' ') : null;
        var lifetime = Lifetime(parameters["lifetime"]);
        var claims = People.Find(who) is { } person ? tokens.ForPerson(person, scopes: scopes, lifetime: lifetime)
            : clients.All.FirstOrDefault(one => one.Key.Equals(who, StringComparison.OrdinalIgnoreCase)) is { } client ? tokens.ForApplication(client, lifetime)
            : throw new EntraException("invalid_request", 50034,
                $"There is no person or application '{who}'. The people are {string.Join(", ", People.All.Select(one => one.Key))}.", 404);
        Change(claims, parameters["claims"]);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(tokens.Sign(claims));
    }

    // A wrong token, signed with the right key, is what a test of an API needs most.
    private static void Change(Dictionary<string, object> claims, string? json)
    {
        if (json is null)
            return;
        try
        {
            foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, JsonElement?>>(json) ?? [])
            {
                if (value is null)
                    claims.Remove(name);
                else
                    claims[name] = value;
            }
        }
        catch (JsonException)
        {
            throw new EntraException("invalid_request", null, "claims must be a JSON object: each member becomes a claim, and null takes one out.");
        }
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
