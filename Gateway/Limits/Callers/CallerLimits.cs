using FusionSample.Gateway.Limits.Leases;
using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Limits.Callers;

/// <summary>The limits on one caller: on all calls, and on those for one operation where it has a limit of its own.</summary>
internal sealed class CallerLimits(LeasedWindows windows, IOptions<LimitOptions> options)
{
    public async ValueTask<Grant> TakeAsync(string caller, string? operation)
    {
        // The narrower one first: what it refuses costs nothing of the other. What the other refuses is put back.
        var first = default(Grant?);
        if (operation is not null && options.Value.Operations.TryGetValue(operation, out var limit))
        {
            first = await windows.TakeAsync(caller, operation, limit);
            if (!first.Value.IsGiven)
                return first.Value;
        }

        var second = await windows.TakeAsync(caller, operation: null, options.Value.RequestsPerMinute);
        if (!second.IsGiven)
            first?.PutBack();
        return second;
    }
}
