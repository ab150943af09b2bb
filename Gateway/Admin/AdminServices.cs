using FusionSample.Gateway.Admin.Acts;
using FusionSample.Gateway.Admin.Revocations;
using FusionSample.ServiceDefaults.Starting;

namespace FusionSample.Gateway.Admin;

internal static class AdminServices
{
    public static void AddAdministration(this IHostApplicationBuilder builder)
    {
        builder.Services.AddValidation();
        builder.Services.AddValidatedOptions<RevocationOptions>(RevocationOptions.Section);
        builder.Services.AddSingleton<AdminActs>();
        builder.Services.AddExceptionHandler<StoreFailures>();
    }
}
