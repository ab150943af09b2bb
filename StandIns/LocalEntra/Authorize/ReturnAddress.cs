using FusionSample.LocalEntra.Pages;
using FusionSample.LocalEntra.Protocol;
using FusionSample.LocalEntra.Tenant;

namespace FusionSample.LocalEntra.Authorize;

/// <summary>Where the answer to an authorization request goes. Until it is known to be registered, errors stay on our own page.</summary>
internal sealed record ReturnAddress(Client Client, string RedirectUri, string Mode, string? State)
{
    private const string QueryMode = "query";
    private const string FragmentMode = "fragment";
    private const string FormPostMode = "form_post";

    public static readonly IReadOnlyList<string> Modes = [QueryMode, FragmentMode, FormPostMode];

    public string Origin => new Uri(RedirectUri).GetLeftPart(UriPartial.Authority);

    public static ReturnAddress Read(ProtocolParameters parameters, Clients clients)
    {
        var id = parameters.Require("client_id");
        var client = clients.Find(id) ?? throw new EntraException("unauthorized_client", 700016,
            $"Application with identifier '{id}' was not found. LocalEntra's start page lists the registered ones.");
        var redirectUri = parameters.Require("redirect_uri");
        if (!client.Registration.RedirectUris.Allow(redirectUri))
        {
            throw new EntraException("invalid_request", 50011,
                $"The redirect URI '{redirectUri}' does not match those registered for '{client.Name}'. "
                + $"Add it with LocalEntra__Clients__{client.Key}__RedirectUris__0.");
        }

        var mode = parameters["response_mode"] ?? QueryMode;
        if (!Modes.Contains(mode))
            throw new EntraException("invalid_request", null, $"response_mode must be one of {string.Join(", ", Modes)}.");
        return new ReturnAddress(client, redirectUri, mode, parameters["state"]);
    }

    public IResult Code(string code) => Send(new() { ["code"] = code });

    public IResult Refusal(EntraException refused) =>
        Send(new() { ["error"] = refused.Error, ["error_description"] = refused.Description });

    private IResult Send(Dictionary<string, string> answer)
    {
        if (State is not null)
            answer["state"] = State;
        if (Mode == FormPostMode)
            return new PageResult<FormPost>(new() { [nameof(FormPost.Action)] = RedirectUri, [nameof(FormPost.Fields)] = answer }, Origin);
        var pairs = string.Join('&', answer.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return new SeeOther(new Uri(RedirectUri).With(pairs, Mode == FragmentMode ? '#' : '?'));
    }
}
