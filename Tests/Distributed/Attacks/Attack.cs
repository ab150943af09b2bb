namespace FusionSample.Tests.Distributed.Attacks;

/// <summary>One row of the table: a request that must be refused, what is expected, and the same request made right.</summary>
/// <param name="Name">What is tried.</param>
/// <param name="Status">The status that must come, with problem details.</param>
/// <param name="Problem">Their kind; also what the IT Admin sees counted.</param>
/// <param name="Request">The attack.</param>
/// <param name="Control">The same made right, which must be a 200.</param>
internal sealed record Attack(string Name, int Status, string Problem, Func<AttackTarget, HttpRequestMessage> Request, Func<AttackTarget, HttpRequestMessage> Control)
{
    private const string Record = "/api/people/1";

    /// <summary>A record read with a token that must not do; right is a maker's.</summary>
    public static Attack ByToken(string name, string problem, Func<AttackTarget, string?> token, int status = 401) =>
        new(name, status, problem, target => Get(Record, token(target)), target => Get(Record, target.Tokens.Of("maker")));

    /// <summary>A record read with a key that must not do; right is one that works.</summary>
    public static Attack ByKey(string name, Func<AttackTarget, string> key, string problem = "api-key-invalid", string path = Record) =>
        new(name, 401, problem, target => Get(path, key: key(target)), target => Get(Record, key: target.Key));

    public static HttpRequestMessage Get(string path, string? token = null, string? key = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        if (key is not null)
            request.Headers.TryAddWithoutValidation("X-API-Key", key);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}
