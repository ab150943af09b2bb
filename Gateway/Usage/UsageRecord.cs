using FusionSample.Gateway.Operations;
using FusionSample.Gateway.Store;
using Microsoft.AspNetCore.Diagnostics;

namespace FusionSample.Gateway.Usage;

/// <summary>One call that has been answered.</summary>
/// <param name="At">When it came.</param>
/// <param name="Caller">Who, or from which network.</param>
/// <param name="Key">The id of the key that was sent and accepted.</param>
/// <param name="Operation">What was asked for.</param>
/// <param name="Outcome">See <see cref="Outcomes"/>.</param>
/// <param name="Took">How long it took.</param>
internal readonly record struct UsageRecord(DateTimeOffset At, string Caller, string? Key, string Operation, string Outcome, TimeSpan Took)
{
    /// <summary>The operation of what is at no address of ours.</summary>
    public const string NoOperation = "(none)";

    public static UsageRecord Of(HttpContext context, DateTimeOffset at, TimeSpan took)
    {
        var caller = Authentication.Caller.Of(context.User);
        return new(
            at,
            Short(caller.Name) ?? CallerNetwork.Of(context.Connection.RemoteIpAddress),
            caller.IsKey ? caller.Id : null,
            // Who handles an exception forgets the endpoint, and keeps it here.
            context.Operation() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.OperationOf() ?? NoOperation,
            context.Outcome(),
            took);
    }

    // A claim may be longer than the store's column, and one such line would hold up all others.
    private static string? Short(string? caller) => caller?.Length > UsageMinute.MaxCallerLength ? caller[..UsageMinute.MaxCallerLength] : caller;
}
