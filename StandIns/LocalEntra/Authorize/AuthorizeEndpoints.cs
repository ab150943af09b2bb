using FusionSample.LocalEntra.Grants;
using FusionSample.LocalEntra.Pages;
using FusionSample.LocalEntra.Protocol;
using FusionSample.LocalEntra.Tenant;
using Microsoft.Extensions.Options;

namespace FusionSample.LocalEntra.Authorize;

/// <summary>The sign-in: a page with four people instead of a password (RFC 6749, section 4.1).</summary>
internal static class AuthorizeEndpoints
{
    public static void MapAuthorize(this IEndpointRouteBuilder tenant)
    {
        var authorize = tenant.MapGroup("/oauth2/v2.0/authorize").AddEndpointFilter<PageErrorFilter>();
        authorize.MapGet("/", Show);
        authorize.MapPost("/", ShowOrDecide);
    }

    private static IResult Show(HttpRequest request, Clients clients, IOptions<LocalEntraOptions> options) =>
        Answer(ProtocolParameters.Query(request), clients, options, Page);

    // OpenID Connect lets a client post its request too; only our own page adds who was picked.
    private static async Task<IResult> ShowOrDecide(
        HttpRequest request, Clients clients, IOptions<LocalEntraOptions> options, OneTimeStore<AuthorizationCode> codes)
    {
        var parameters = await ProtocolParameters.FormAsync(request);
        if (parameters[PeoplePicker.FieldName] is not { } picked)
            return Answer(parameters, clients, options, Page);

        OwnPagesOnlyFilter.Require(request);
        return Answer(parameters, clients, options, (back, asked, _) =>
        {
            if (picked == PeoplePicker.Nobody)
                throw new EntraException("access_denied", 65004, "Nobody was picked: the sign-in was cancelled.");
            var person = People.Find(picked)
                ?? throw new EntraException("invalid_request", 50034, "The person who was picked is none of the four.");
            var signIn = new SignIn(person, back.Client, asked.Scopes.ConsentedFor(person), asked.Nonce);
            return back.Code(codes.Add(new AuthorizationCode(signIn, back.RedirectUri, asked.Challenge), options.Value.CodeLifetime));
        });
    }

    // Errors go to the client as soon as its address is known to be registered, and to our own page before that.
    private static IResult Answer(
        ProtocolParameters parameters,
        Clients clients,
        IOptions<LocalEntraOptions> options,
        Func<ReturnAddress, AuthorizationRequest, ProtocolParameters, IResult> answer)
    {
        var back = ReturnAddress.Read(parameters, clients);
        try
        {
            return answer(back, AuthorizationRequest.Read(parameters, options.Value.ClientId), parameters);
        }
        catch (EntraException refused)
        {
            return back.Refusal(refused);
        }
    }

    private static PageResult<SignInPage> Page(ReturnAddress back, AuthorizationRequest asked, ProtocolParameters parameters) => new(
        new()
        {
            [nameof(SignInPage.Client)] = back.Client,
            [nameof(SignInPage.Scopes)] = asked.Scopes.Api,
            [nameof(SignInPage.Fields)] = parameters.Pick(AuthorizationRequest.Names),
        },
        back.Origin);
}
