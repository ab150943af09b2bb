using FusionSample.LocalSwapi.Calls;
using FusionSample.ServiceDefaults;

namespace FusionSample.LocalSwapi.Faults;

/// <summary>Counts each call, and answers those that the fault hits. Health is left alone: only a closed port is unhealthy.</summary>
internal static class FaultMiddleware
{
    public static void UseCallsAndFaults(this WebApplication app)
    {
        var calls = app.Services.GetRequiredService<CallLog>();
        var active = app.Services.GetRequiredService<ActiveFault>();
        app.Use((context, next) =>
        {
            var path = context.Request.Path;
            if (path == ServiceDefaultsExtensions.HealthPath || path == ServiceDefaultsExtensions.AlivePath)
                return next(context);

            calls.Add(context.Request);
            return active.Hit(path) is { } fault && FaultKinds.Find(fault.Kind)?.Answer is { } answer
                ? answer(fault, context, next)
                : next(context);
        });
    }
}
