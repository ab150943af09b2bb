using System.Globalization;
using FusionSample.Gateway.Authentication.ApiKeys;
using FusionSample.Gateway.Authentication.Remembered;
using FusionSample.ServiceDefaults.Callers;
using FusionSample.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace FusionSample.Gateway.Authentication;

/// <summary>Two ways to say who calls, a key in a header or a bearer token of Entra ID, and which of them a request takes.</summary>
internal static class CallerAuthentication
{
    // When to ask again after a 503, in seconds: by then the store or the issuer has been tried once more.
    private const int RetryAfterSeconds = 5;

    /// <summary>The scheme that all requests take; it chooses one of the others.</summary>
    public const string Scheme = "Caller";

    public static void AddCallerAuthentication(this WebApplicationBuilder builder)
    {
        builder.AddLastCredential();
        var authentication = builder.Services.AddAuthentication(Scheme);
        authentication.AddPolicyScheme(Scheme, displayName: null, policy => policy.ForwardDefaultSelector = context =>
            context.Request.HasKey() ? CallerClaims.KeyAuthentication : JwtBearerDefaults.AuthenticationScheme);
        authentication.AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(CallerClaims.KeyAuthentication, displayName: null, configureOptions: null);
        builder.AddEntraAuthentication(authentication);
        builder.Services.AddCallerMemory<RememberedCallers>(Scheme);
    }

    /// <summary>
    /// Answers a challenge where <paramref name="failure"/> names the kind of error: 400, 401 or 503. It must not be done any earlier,
    /// since what is open to anybody (health, the connector's files) takes no notice of credentials.
    /// </summary>
    /// <returns>False when it names none.</returns>
    public static bool TryAnswer(this HttpContext context, Exception? failure)
    {
        if (failure is not CredentialException { Problem: var problem })
            return false;
        context.Response.StatusCode = problem.Status;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        context.SetProblem(problem);
        return true;
    }
}
