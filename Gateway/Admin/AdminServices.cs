using FusionSample.Gateway.Admin.Acts;
using FusionSample.Gateway.Admin.Revocations;
using FusionSample.ServiceDefaults.Starting;
using Microsoft.AspNetCore.Http.Timeouts;

namespace FusionSample.Gateway.Admin;

internal static class AdminServices
{
    // A call to the adapter has no such limit: it ends with the cluster's HttpRequest:ActivityTimeout.
    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(10);

    public static void AddAdministration(this IHostApplicationBuilder builder)
    {
        builder.Services.AddValidation();
        builder.Services.AddValidatedOptions<RevocationOptions>(RevocationOptions.Section);
        builder.Services.AddSingleton<AdminActs>();
        builder.Services.AddExceptionHandler<StoreFailures>();
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = LongestRequest,
            TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
        });
    }
}
