namespace FusionSample.Gateway.Access.Replicas;

internal static class ReplicaServices
{
    /// <summary>Ends this gateway where another one on the same Redis has another store.</summary>
    public static void AddSharedStoreCheck(this IServiceCollection services)
    {
        services.AddSingleton<GatewayRegister>();
        services.AddHostedService<SharedStoreCheck>();
    }
}
