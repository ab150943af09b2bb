namespace FusionSample.ServiceDefaults.Problems;

/// <summary>Every kind of error of gateway and adapter. A test keeps this list and <c>docs/errors.md</c> equal.</summary>
public static class ProblemTypes
{
    public static readonly ProblemType InvalidRequest = new("invalid-request", 400,
        "The request is not valid.", "Correct the value that the message names and send the request again.");

    public static readonly ProblemType TokenMissing = new("token-missing", 401,
        "Sign in first.", "The request carries no access token. Sign in, or send one as 'Authorization: Bearer …'.");

    public static readonly ProblemType TokenInvalid = new("token-invalid", 401,
        "The access token was not accepted.", "Sign in again. If that does not help, the token was made for another application or tenant.");

    public static readonly ProblemType ApiKeyNotAccepted = new("api-key-not-accepted", 401,
        "API keys are not accepted yet.", "This gateway takes no API keys yet. Make a connection of the kind that signs in with Entra ID.");

    public static readonly ProblemType Forbidden = new("forbidden", 403,
        "This is not allowed for you.", "Ask the IT Admin for the permission 'Catalogue.Read'.");

    public static readonly ProblemType NotFound = new("not-found", 404,
        "There is nothing at this address.", "Check the id or the address.");

    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", 405,
        "This address does not take that method.", "The header 'Allow' names the methods that it takes.");

    public static readonly ProblemType ConnectorPlaceholders = new("connector-placeholders", 409,
        "The connector cannot be certified yet.", "Change what still says example.com in connector.settings.json.");

    public static readonly ProblemType TooLarge = new("too-large", 413,
        "The request is too large.", "Send it without a body: reading takes none.");

    public static readonly ProblemType TooManyRequests = new("too-many-requests", 429,
        "Too many requests.", "Wait for as many seconds as the header 'Retry-After' says.");

    public static readonly ProblemType Unexpected = new("unexpected", 500,
        "Something went wrong here.", "Try again; if it goes on, give the correlation id to the Pro-Dev.");

    public static readonly ProblemType AdapterUnreachable = new("adapter-unreachable", 502,
        "The gateway could not reach the adapter.", "Try again in a moment; if it goes on, give the correlation id to the Pro-Dev.");

    public static readonly ProblemType UpstreamUnreachable = new("upstream-unreachable", 502,
        "The external API cannot be reached.", "Try again later. What was read before goes on being answered.");

    public static readonly ProblemType UpstreamInvalid = new("upstream-invalid", 502,
        "The external API gave an answer that makes no sense.", "Try again later. The Pro-Dev finds the answer's fault in the log.");

    public static readonly ProblemType UpstreamUnavailable = new("upstream-unavailable", 503,
        "The external API does not take requests now.", "Try again after the time in 'Retry-After', or in a minute.");

    public static readonly ProblemType SignInUnavailable = new("sign-in-unavailable", 503,
        "Access tokens cannot be checked now.", "The sign-in service's keys could not be read. Try again in a moment.");

    public static readonly ProblemType UpstreamTimeout = new("upstream-timeout", 504,
        "The external API took too long.", "Try again later. What was read before goes on being answered.");

    public static readonly ProblemType Timeout = new("timeout", 504,
        "The answer took too long.", "Try again in a moment.");

    /// <summary>All of them, in the order of their status.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
    [
        InvalidRequest, TokenMissing, TokenInvalid, ApiKeyNotAccepted, Forbidden, NotFound, MethodNotAllowed, ConnectorPlaceholders,
        TooLarge, TooManyRequests, Unexpected, AdapterUnreachable, UpstreamUnreachable, UpstreamInvalid, UpstreamUnavailable,
        SignInUnavailable, UpstreamTimeout, Timeout,
    ];

    /// <summary>What a bare status code means where nothing closer is known.</summary>
    public static ProblemType ForStatus(int status) =>
        All.FirstOrDefault(type => type.Status == status) ?? (status < 500 ? InvalidRequest : Unexpected);
}
