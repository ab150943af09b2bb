using static FusionSample.Tests.Distributed.Attacks.Attack;

namespace FusionSample.Tests.Distributed.Attacks;

/// <summary>What is tried with well-formed requests. Missing scopes and roles of every operation are EveryOperationTests' own.</summary>
internal static class AttackTable
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    public static IReadOnlyList<Attack> All { get; } = [.. Tokens(), .. Kinds(), .. Keys(), .. Requests()];

    private static IEnumerable<Attack> Tokens() =>
    [
        ByToken("no token", "token-missing", _ => null),
        ByToken("garbage", "token-invalid", _ => "garbage.garbage.garbage"),
        ByToken("one word", "token-invalid", _ => "garbage"),
        ByToken("alg: none", "token-invalid", target => target.Tokens.Unsigned("maker")),
        ByToken("another key under its own id", "token-invalid", target => target.Tokens.ByAnotherKey("maker", "unknown")),
        ByToken("another key under the issuer's id", "token-invalid", target => target.Tokens.ByAnotherKey("maker")),
        ByToken("HS256 signed with the public key", "token-invalid", target => target.Tokens.WithPublicKeyAsSecret("maker")),
        ByToken("a claim changed after signing", "token-invalid", target => Tampered(target.Tokens.Of("maker"))),
        Claims("another audience", claims => claims["aud"] = Guid.NewGuid().ToString()),
        Claims("another issuer", claims => claims["iss"] = $"https://login.microsoftonline.com/{claims["tid"]}/v2.0"),
        Claims("another tenant", claims =>
        {
            var other = Guid.NewGuid().ToString();
            claims["iss"] = ((string)claims["iss"]).Replace((string)claims["tid"], other, StringComparison.Ordinal);
            claims["tid"] = other;
        }),
        Claims("another tenant in tid alone", claims => claims["tid"] = Guid.NewGuid().ToString()),
        Claims("no tenant", claims => claims.Remove("tid")),
        Claims("expired", claims => (claims["nbf"], claims["exp"]) = (Seconds(-7200), Seconds(-3600))),
        Claims("not yet valid", claims => (claims["nbf"], claims["exp"]) = (Seconds(3600), Seconds(7200))),
        Claims("no exp", claims => claims.Remove("exp")),
        ByToken("v1.0", "token-version", target => target.Tokens.VersionOne("maker")),
    ];

    private static IEnumerable<Attack> Kinds() =>
    [
        ByToken("an ID token of a client", "token-invalid", target => target.Tokens.IdToken("maker")),
        ByToken("an ID token of the API's own client id", "token-invalid", target => target.Tokens.IdToken("maker", claims => claims["aud"] = target.ApiClientId)),
        ByToken("an ID token of the API's own client id with roles", "token-invalid", target => target.Tokens.IdToken("maker", claims =>
            (claims["aud"], claims["roles"]) = (target.ApiClientId, new[] { "Maker", "Catalogue.Read" }))),
        Claims("neither scope nor role", claims => claims.Remove("scp"), alsoRemove: "roles"),
        ByToken("a person without the scope, with the application's role", "forbidden",
            target => target.Tokens.Of("maker", claims => (claims["scp"], claims["roles"]) = ("Other.Read", new[] { "Maker", "Catalogue.Read" })), 403),
        ByToken("a person without a role", "forbidden", target => target.Tokens.Of("maker", claims => claims.Remove("roles")), 403),
        ByToken("an application without the role", "forbidden", target => target.Tokens.OfApplication(claims => claims["roles"] = new[] { "Other.Read" }), 403),
        ByToken("an application that has a scope too", "token-invalid", target => target.Tokens.OfApplication(claims => claims["scp"] = "Catalogue.Read")),
        new("an application where a person is needed", 403, "forbidden",
            target => Get("/admin/keys", target.Tokens.OfApplication(claims => claims["roles"] = new[] { "ItAdmin", "Catalogue.Manage" })),
            target => Get("/admin/keys", target.Tokens.Of("itadmin"))),
        new("a maker at the administration", 403, "forbidden", target => Get("/admin/keys", target.Tokens.Of("maker")), target => Get("/admin/keys", target.Tokens.Of("itadmin"))),
        new("an IT Admin without the scope to manage", 403, "forbidden",
            target => Get("/admin/keys", target.Tokens.Of("itadmin", claims => claims["scp"] = "Catalogue.Read")), target => Get("/admin/keys", target.Tokens.Of("itadmin"))),
        new("a key at the administration", 403, "forbidden", target => Get("/admin/keys", key: target.Key), target => Get("/admin/keys", target.Tokens.Of("itadmin"))),
    ];

    private static IEnumerable<Attack> Keys() =>
    [
        ByKey("a key that never was", _ => "0123456789abcdef." + new string('A', 43)),
        ByKey("a right id with another secret", target => target.Key.Split('.')[0] + "." + new string('A', 43)),
        ByKey("a key that is cut", target => target.Key[..^1]),
        ByKey("a key with something behind it", target => target.Key + "A"),
        ByKey("the id alone", target => target.Key.Split('.')[0]),
        ByKey("an expired key", target => target.ExpiredKey),
        ByKey("a revoked key", target => target.RevokedKey),
        new("a key in the address", 401, "token-missing", target => Get($"/api/people/1?X-API-Key={target.Key}"), target => Get("/api/people/1", key: target.Key)),
        new("a key in the address by another name", 401, "token-missing", target => Get($"/api/people/1?api_key={target.Key}"), target => Get("/api/people/1", key: target.Key)),
        new("a token in the address", 401, "token-missing", target => Get($"/api/people/1?access_token={target.Tokens.Of("maker")}"), target => Get("/api/people/1", target.Tokens.Of("maker"))),
        new("a key as a bearer token", 401, "token-invalid", target => Get("/api/people/1", target.Key), target => Get("/api/people/1", key: target.Key)),
        new("a key and a token", 400, "two-credentials", target => Get("/api/people/1", target.Tokens.Of("maker"), target.Key), target => Get("/api/people/1", key: target.Key)),
        new("a wrong key and a token", 400, "two-credentials", target => Get("/api/people/1", target.Tokens.Of("maker"), "wrong"), target => Get("/api/people/1", target.Tokens.Of("maker"))),
    ];

    private static IEnumerable<Attack> Requests() =>
    [
        new("a forged role beside a maker's token", 403, "forbidden",
            target => Get("/admin/keys", target.Tokens.Of("maker"), headers: [("X-Fusion-Roles", "ItAdmin"), ("X-Fusion-Caller", "itadmin")]),
            target => Get("/admin/keys", target.Tokens.Of("itadmin"))),
        new("forged X-Fusion-* in place of a token", 401, "token-missing",
            target => Get("/api/people/1", headers: [("X-Fusion-Correlation-Id", "forged"), ("X-Fusion-Kind", "user")]),
            target => Get("/api/people/1", target.Tokens.Of("maker"), headers: [("X-Fusion-Correlation-Id", "forged")])),
        new("another address than is published", 404, "not-found", target => Get("/api/secrets", target.Tokens.Of("maker")), target => Get("/api/people/1", target.Tokens.Of("maker"))),
        new("another method", 405, "method-not-allowed", target => new HttpRequestMessage(HttpMethod.Delete, "/api/people/1")
        {
            Headers = { Authorization = new("Bearer", target.Tokens.Of("maker")) },
        }, target => Get("/api/people/1", target.Tokens.Of("maker"))),
    ];

    private static Attack Claims(string name, Action<Dictionary<string, object>> change, string? alsoRemove = null) =>
        ByToken(name, "token-invalid", target => target.Tokens.Of("maker", claims =>
        {
            change(claims);
            if (alsoRemove is not null)
                claims.Remove(alsoRemove);
        }));

    private static string Tampered(string token)
    {
        var parts = token.Split('.');
        var payload = parts[1].ToCharArray();
        payload[20] = payload[20] == 'A' ? 'B' : 'A';
        return $"{parts[0]}.{new string(payload)}.{parts[2]}";
    }

    private static long Seconds(int fromNow) => Now.AddSeconds(fromNow).ToUnixTimeSeconds();
}
