using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FusionSample.LocalSwapi.Faults;

/// <summary>
/// The fault switches: one fault at a time, and setting one replaces the one before it. They are served on a port of their
/// own, so that they work while SWAPI's is closed. The README of this folder lists the kinds and their settings.
/// </summary>
internal static class FaultEndpoints
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static void MapFaults(this IEndpointRouteBuilder app)
    {
        var faults = app.MapGroup("/faults").AddEndpointFilter(SayThatThePortIsTaken);
        faults.MapGet("/", Get);
        faults.MapPut("/", Set);
        faults.MapDelete("/", Clear);
    }

    /// <summary>The fault that is set, or JSON's null.</summary>
    private static Fault? Get(FaultSwitch faults) => faults.Current;

    // The body is read whatever content type it claims: curl says 'form' unless it is told otherwise.
    private static async Task<Results<Ok<Fault>, ValidationProblem>> Set(
        HttpRequest request, FaultSwitch faults, CancellationToken cancellationToken)
    {
        var (fault, errors) = FaultReader.Read(await ReadJsonAsync(request.Body, cancellationToken));
        if (fault is null)
            return TypedResults.ValidationProblem(errors, title: "The fault was not set.");

        await faults.SetAsync(fault);
        return TypedResults.Ok(fault);
    }

    private static async Task<NoContent> Clear(FaultSwitch faults)
    {
        await faults.SetAsync(null);
        return TypedResults.NoContent();
    }

    private static async ValueTask<object?> SayThatThePortIsTaken(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (IOException exception)
        {
            return TypedResults.Problem(
                exception.Message + " Stop the program that took it while it was closed, and try again.",
                statusCode: StatusCodes.Status503ServiceUnavailable,
                title: "The port stays closed.");
        }
    }

    /// <summary>What is no JSON comes back as an element of no kind, which no fault can be read from.</summary>
    private static async Task<JsonElement> ReadJsonAsync(Stream body, CancellationToken cancellationToken)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(body, Strict, cancellationToken);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
