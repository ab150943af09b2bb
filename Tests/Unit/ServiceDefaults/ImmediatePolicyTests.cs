using System.Security.Claims;
using FusionSample.ServiceDefaults.Callers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Unit.ServiceDefaults;

/// <summary>The short way through a policy says what the framework's would, and handlers of one's own are still asked.</summary>
public sealed class ImmediatePolicyTests : IDisposable
{
    private readonly ServiceProvider _services;

    public ImmediatePolicyTests()
    {
        var services = new ServiceCollection().AddLogging().AddAuthorization();
        services.AddImmediatePolicies();
        _services = services.AddScoped<IAuthorizationHandler, AskedForToday>().BuildServiceProvider(validateScopes: true);
    }

    public void Dispose() => _services.Dispose();

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(false, false, true)]
    public async Task Whoever_is_signed_in_passes_and_nobody_is_asked_to_sign_in(bool signedIn, bool passes, bool isAsked)
    {
        var result = await EvaluateAsync(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build(), signedIn, "");

        Assert.Equal((passes, isAsked, false), (result.Succeeded, result.Challenged, result.Forbidden));
    }

    [Theory]
    [InlineData("today", true)]
    [InlineData("tomorrow", false)]
    public async Task A_requirement_with_a_scoped_handler_goes_the_frameworks_way(string day, bool passes)
    {
        var result = await EvaluateAsync(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new Today()).Build(), signedIn: true, day);

        Assert.Equal((passes, !passes), (result.Succeeded, result.Forbidden));
    }

    private async Task<PolicyAuthorizationResult> EvaluateAsync(AuthorizationPolicy policy, bool signedIn, string day)
    {
        await using var scope = _services.CreateAsyncScope();
        var user = new ClaimsPrincipal(signedIn ? new ClaimsIdentity([new Claim("day", day)], "test") : new ClaimsIdentity());
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = user };
        var evaluator = _services.GetRequiredService<IPolicyEvaluator>();
        return await evaluator.AuthorizeAsync(policy, await evaluator.AuthenticateAsync(policy, context), context, context);
    }

    private sealed record Today : IAuthorizationRequirement;

    private sealed class AskedForToday : AuthorizationHandler<Today>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Today requirement)
        {
            if (context.User.HasClaim("day", "today"))
                context.Succeed(requirement);
            return Task.CompletedTask;
        }
    }
}
