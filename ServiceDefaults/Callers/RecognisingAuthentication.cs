using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.ServiceDefaults.Callers;

/// <summary>
/// Asks a memory before any scheme: schemes, their options and events cost more than the rest of a hot call. Whoever is not recognised
/// goes the whole way, which also finds the words of a refusal.
/// </summary>
internal sealed class RecognisingAuthentication(Type framework, ICallerMemory memory, string scheme) : IAuthenticationService
{
    public Task<AuthenticateResult> AuthenticateAsync(HttpContext context, string? asked) =>
        asked == scheme && memory.Recognise(context) is { } known ? Task.FromResult(known) : WholeOf(context).AuthenticateAsync(context, asked);

    public Task ChallengeAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => WholeOf(context).ChallengeAsync(context, scheme, properties);

    public Task ForbidAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => WholeOf(context).ForbidAsync(context, scheme, properties);

    public Task SignInAsync(HttpContext context, string? scheme, ClaimsPrincipal principal, AuthenticationProperties? properties) =>
        WholeOf(context).SignInAsync(context, scheme, principal, properties);

    public Task SignOutAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => WholeOf(context).SignOutAsync(context, scheme, properties);

    // The framework has one for each request, which a call that is recognised does not need.
    private IAuthenticationService WholeOf(HttpContext context) => (IAuthenticationService)context.RequestServices.GetRequiredService(framework);
}

/// <summary>Registers a memory of callers.</summary>
public static class RecognitionExtensions
{
    /// <summary>Puts a memory in front of the framework's own authentication; to be called after <c>AddAuthentication</c>.</summary>
    /// <typeparam name="TMemory">The memory.</typeparam>
    /// <param name="services">The service's registrations.</param>
    /// <param name="scheme">The default scheme: another one that is asked for by name is never answered from memory.</param>
    public static void AddCallerMemory<TMemory>(this IServiceCollection services, string scheme)
        where TMemory : class, ICallerMemory
    {
        var framework = services.Last(service => service.ServiceType == typeof(IAuthenticationService)).ImplementationType!;
        services.AddScoped(framework);
        services.AddSingleton<TMemory>();
        services.AddSingleton<IAuthenticationService>(provider => new RecognisingAuthentication(framework, provider.GetRequiredService<TMemory>(), scheme));
    }
}
