using FusionSample.LocalEntra.Grants;
using FusionSample.LocalEntra.Pages;
using FusionSample.LocalEntra.Protocol;
using FusionSample.LocalEntra.Tenant;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace FusionSample.LocalEntra.Device;

/// <summary>A device asks for a code, and a person enters it on a page (RFC 8628).</summary>
internal static class DeviceEndpoints
{
    public static void MapDevice(this IEndpointRouteBuilder tenant)
    {
        tenant.MapPost("/oauth2/v2.0/devicecode", Start);
        var page = tenant.MapGroup("/oauth2/v2.0/deviceauth").AddEndpointFilter<PageErrorFilter>();
        page.MapGet("/", Show);
        page.MapPost("/", Decide).AddEndpointFilter<OwnPagesOnlyFilter>();
    }

    private static async Task<Ok<DeviceCodeResponse>> Start(
        HttpContext context, ClientAuthentication clients, DeviceCodes codes, EntraUrls urls, IOptions<LocalEntraOptions> options)
    {
        var parameters = await ProtocolParameters.FormAsync(context.Request);
        var client = clients.Authenticate(context.Request, parameters);
        if (!client.Registration.Public)
        {
            throw new EntraException("unauthorized_client", 7000218,
                $"'{client.Name}' is a confidential client; only a public one, on somebody's device, may use the device code flow.");
        }

        var code = codes.Start(client, RequestedScopes.Parse(parameters.Require("scope"), options.Value.ClientId));
        var shown = UserCode.Display(code.UserCode);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new DeviceCodeResponse(
            code.Handle,
            shown,
            urls.DeviceSignIn,
            (long)options.Value.DeviceCodeLifetime.TotalSeconds,
            (long)code.Interval.TotalSeconds,
            $"To sign in, open the page {urls.DeviceSignIn} in a web browser and enter the code {shown}."));
    }

    private static PageResult<DevicePage> Show(HttpRequest request, DeviceCodes codes)
    {
        var typed = ProtocolParameters.Query(request)[DevicePage.CodeField];
        return Page(typed, typed is null ? null : codes.FindWaiting(UserCode.Normalize(typed)));
    }

    private static async Task<PageResult<DevicePage>> Decide(HttpRequest request, DeviceCodes codes)
    {
        var parameters = await ProtocolParameters.FormAsync(request);
        var typed = parameters.Require(DevicePage.CodeField);
        if (codes.FindWaiting(UserCode.Normalize(typed)) is not { } code)
            return Page(typed, null);

        var picked = parameters.Require(PeoplePicker.FieldName);
        var person = People.Find(picked);
        if (person is null && picked != PeoplePicker.Nobody)
            throw new EntraException("invalid_request", 50034, "The person who was picked is none of the four.");
        codes.Decide(code, person is null ? null : new SignIn(person, code.Client, code.Scopes.ConsentedFor(person)));
        return new(new()
        {
            [nameof(DevicePage.Done)] = person?.Name ?? DevicePage.NobodyName,
            [nameof(DevicePage.Client)] = code.Client,
        });
    }

    private static PageResult<DevicePage> Page(string? typed, DeviceCode? code) => new(code is null
        ? new() { [nameof(DevicePage.Typed)] = typed }
        : new()
        {
            [nameof(DevicePage.Client)] = code.Client,
            [nameof(DevicePage.Scopes)] = code.Scopes.Api,
            [nameof(DevicePage.UserCode)] = UserCode.Display(code.UserCode),
        });

    private sealed record DeviceCodeResponse(
        string DeviceCode, string UserCode, string VerificationUri, long ExpiresIn, long Interval, string Message);
}
