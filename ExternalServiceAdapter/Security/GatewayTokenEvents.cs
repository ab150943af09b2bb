using FusionSample.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace FusionSample.ExternalServiceAdapter.Security;

/// <summary>What happens around the validation of the gateway's token.</summary>
internal sealed class GatewayTokenEvents(RememberedGatewayTokens remembered) : JwtBearerEvents
{
    public override Task TokenValidated(TokenValidatedContext context)
    {
        if (context.Request.Headers.Authorization is [{ } authorization])
            remembered.Remember(authorization, context.Principal!, new DateTimeOffset(context.SecurityToken.ValidTo, TimeSpan.Zero));
        return Task.CompletedTask;
    }

    public override Task Challenge(JwtBearerChallengeContext context)
    {
        context.HttpContext.SetTokenProblem("This is the adapter, which answers the gateway alone. Call the gateway instead.");
        return Task.CompletedTask;
    }
}
