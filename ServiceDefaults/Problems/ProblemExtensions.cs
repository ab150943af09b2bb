using FusionSample.ServiceDefaults.Correlation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.ServiceDefaults.Problems;

/// <summary>Every error of a service leaves as problem details (RFC 9457): a known type, a remedy, the correlation id, no stack.</summary>
public static class ProblemExtensions
{
    /// <summary>Registers the problem details and the mapping of exceptions that stand for a bad request.</summary>
    public static IServiceCollection AddProblems(this IServiceCollection services)
    {
        services.AddSingleton<IProblemDetailsWriter, ProblemWriter>();
        services.AddProblemDetails();
        services.AddExceptionHandler<BadRequestHandler>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        return services;
    }

    /// <summary>Turns exceptions and empty error answers into problem details.</summary>
    public static IApplicationBuilder UseProblems(this IApplicationBuilder app)
    {
        var writer = app.ApplicationServices.GetRequiredService<IProblemDetailsService>();
        // As UseStatusCodePages does, without the feature that it gives each request so that somebody might switch it off.
        return app.UseExceptionHandler().Use(async (context, next) =>
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
                await writer.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = { Status = context.Response.StatusCode } });
        });
    }

    /// <summary>Says which kind of error the answer in the making is, where the status code alone does not.</summary>
    public static void SetProblem(this HttpContext context, ProblemType type, string? detail = null) =>
        context.Items[typeof(Named)] = new Named(type, detail);

    /// <summary>Says in a 401 whether a token was missing or was not accepted; for the challenge of a bearer scheme.</summary>
    public static void SetTokenProblem(this HttpContext context, string? detail = null) =>
        context.SetProblem(
            context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? ProblemTypes.TokenInvalid : ProblemTypes.TokenMissing,
            detail);

    /// <summary>The kind of error of the answer in the making, or null for one that is none.</summary>
    public static ProblemType? Problem(this HttpContext context)
    {
        var status = context.Response.StatusCode;
        if (status < 400)
            return null;
        return context.Items[typeof(Named)] is Named named && named.Type.Status == status ? named.Type : ProblemTypes.ForStatus(status);
    }

    private const string NotJson = "Send the body as JSON, with the header 'Content-Type: application/json'.";

    internal static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        var http = context.HttpContext;
        var status = problem.Status ?? http.Response.StatusCode;
        var named = http.Items[typeof(Named)] as Named;
        if (named?.Type.Status != status)
            named = new Named(ProblemTypes.ForStatus(status), null);
        problem.Status = status;
        problem.Type = named.Type.Uri;
        problem.Title = named.Type.Title;
        problem.Detail = named.Detail ?? problem.Detail ?? Messages(problem) ?? (status == StatusCodes.Status415UnsupportedMediaType ? NotJson : named.Type.Detail);
        problem.Extensions.Remove("exception");
        if (CorrelationId.Current is { } id)
            problem.Extensions["correlationId"] = id;
    }

    private static string? Messages(ProblemDetails problem) =>
        problem is HttpValidationProblemDetails { Errors.Count: > 0 } invalid ? string.Join(' ', invalid.Errors.Values.SelectMany(error => error)) : null;

    private sealed record Named(ProblemType Type, string? Detail);
}
