namespace FusionSample.ServiceDefaults.Problems;

/// <summary>Every kind of error of gateway and adapter. A test keeps this list and <c>docs/errors.md</c> equal.</summary>
public static class ProblemTypes
{
    /// <summary>In which the adapter says the kind of its error to the gateway, which counts it and tells nobody.</summary>
    public const string InternalHeader = "X-Fusion-Problem";

    public static readonly ProblemType InvalidRequest = new("invalid-request", 400,
        "The request is not valid.", "Correct the value that the message names and send the request again.");

    public static readonly ProblemType TwoCredentials = new("two-credentials", 400,
        "The request carries an API key and an access token.", "Send one of the two: 'X-API-Key' or 'Authorization: Bearer …'.");

    public static readonly ProblemType HttpsRequired = new("https-required", 400,
        "This address takes https only.", "Call it with https. What was sent with http, a key or a token say, should be taken for known and be renewed.");

    public static readonly ProblemType TokenMissing = new("token-missing", 401,
        "Sign in first.", "The request carries no access token. Sign in, or send one as 'Authorization: Bearer …'.");

    public static readonly ProblemType TokenInvalid = new("token-invalid", 401,
        "The access token was not accepted.", "Sign in again. If that does not help, the token was made for another application or tenant.");

    public static readonly ProblemType TokenVersion = new("token-version", 401,
        "The access token is a v1.0 token.", "Set 'requestedAccessTokenVersion' to 2 in the manifest of the API's app registration, then sign in again.");

    public static readonly ProblemType TokenRevoked = new("token-revoked", 401,
        "The access was withdrawn.", "The IT Admin has withdrawn this sign-in or this application. Ask the IT Admin.");

    public static readonly ProblemType StandInTokensClosed = new("stand-in-tokens-closed", 401,
        "Tokens of the development sign-in are not accepted here.",
        "This gateway can be reached from outside and does not take the stand-in's tokens. Use an API key, or a real tenant.");

    public static readonly ProblemType ApiKeyInvalid = new("api-key-invalid", 401,
        "The API key was not accepted.", "It is wrong, has expired or was revoked. Ask the IT Admin for another.");

    public static readonly ProblemType Forbidden = new("forbidden", 403,
        "This is not allowed for you.", "Ask the IT Admin for the permission 'Catalogue.Read'.");

    public static readonly ProblemType AdminClosed = new("admin-closed", 403,
        "Administration is closed at this address.",
        "This gateway runs in Development and can be reached from outside. Make keys before its address is opened; see docs/dev-tunnel.md.");

    public static readonly ProblemType NotFound = new("not-found", 404,
        "There is nothing at this address.", "Check the id or the address.");

    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", 405,
        "This address does not take that method.", "The header 'Allow' names the methods that it takes.");

    public static readonly ProblemType ConnectorPlaceholders = new("connector-placeholders", 409,
        "The connector cannot be certified yet.", "Change what still says example.com in connector.settings.json.");

    public static readonly ProblemType TooLarge = new("too-large", 413,
        "The request is too large.", "Reading takes no body, and everything else at most 16 KiB.");

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

    public static readonly ProblemType StoreUnavailable = new("store-unavailable", 503,
        "Keys and revocations cannot be checked now.", "The gateway's database does not answer. Try again in a moment.");

    public static readonly ProblemType AdapterBusy = new("adapter-busy", 503,
        "Too many calls are under way.", "Wait for as many seconds as the header 'Retry-After' says.");

    public static readonly ProblemType UpstreamTimeout = new("upstream-timeout", 504,
        "The external API took too long.", "Try again later. What was read before goes on being answered.");

    public static readonly ProblemType Timeout = new("timeout", 504,
        "The answer took too long.", "Try again in a moment.");

    /// <summary>All of them, in the order of their status.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
    [
        InvalidRequest, TwoCredentials, HttpsRequired, TokenMissing, TokenInvalid, TokenVersion, TokenRevoked, StandInTokensClosed, ApiKeyInvalid,
        Forbidden, AdminClosed, NotFound, MethodNotAllowed, ConnectorPlaceholders, TooLarge, TooManyRequests, Unexpected,
        AdapterUnreachable, UpstreamUnreachable, UpstreamInvalid, UpstreamUnavailable, SignInUnavailable, StoreUnavailable, AdapterBusy,
        UpstreamTimeout, Timeout,
    ];

    /// <summary>What a bare status code means where nothing closer is known.</summary>
    public static ProblemType ForStatus(int status) =>
        All.FirstOrDefault(type => type.Status == status) ?? (status < 500 ? InvalidRequest : Unexpected);
}
