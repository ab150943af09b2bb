using FusionSample.LocalEntra.Protocol;

namespace FusionSample.LocalEntra.Authorize;

/// <summary>What a client asks for, once its return address is known.</summary>
internal sealed record AuthorizationRequest(RequestedScopes Scopes, string Challenge, string? Nonce)
{
    /// <summary>What the sign-in page carries along.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "client_id", "redirect_uri", "response_type", "response_mode", "scope", "state", "nonce", "code_challenge", "code_challenge_method",
    ];

    public static AuthorizationRequest Read(ProtocolParameters parameters, string apiClientId)
    {
        if (parameters["request"] is not null)
            throw new EntraException("request_not_supported", null, "The parameter 'request' is not supported.");
        if (parameters["request_uri"] is not null)
            throw new EntraException("request_uri_not_supported", null, "The parameter 'request_uri' is not supported.");
        if (parameters.Require("response_type") is not "code")
            throw new EntraException("unsupported_response_type", 700054, "The response_type must be 'code'.");
        var scopes = RequestedScopes.Parse(parameters.Require("scope"), apiClientId);
        var challenge = Pkce.Challenge(parameters);
        if (parameters["prompt"] == "none")
            throw new EntraException("login_required", 50058, "LocalEntra remembers nobody: each sign-in shows its page.");
        return new AuthorizationRequest(scopes, challenge, parameters["nonce"]);
    }
}
