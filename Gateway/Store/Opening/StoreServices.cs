using FusionSample.ServiceDefaults.Starting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace FusionSample.Gateway.Store.Opening;

internal static class StoreServices
{
    public static void AddStore(this IHostApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<StoreOptions>(StoreOptions.Section);
        builder.Services.AddSingleton<IValidateOptions<StoreOptions>, StoreConnectionCheck>();
        builder.Services.AddSingleton(services => StoreConnection.Of(
            builder.Configuration[StoreConnection.Key],
            services.GetRequiredService<IOptions<StoreOptions>>().Value.Folder,
            builder.Environment.ContentRootPath));
        builder.Services.AddPooledDbContextFactory<GatewayStore>((services, options) => options.Use(services.GetRequiredService<StoreConnection>()));
        builder.Services.AddSingleton<StoreSchema>();
        // Each statement, and a stack for each one that fails; who gives up says so in one line.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
        builder.Logging.AddFilter("Npgsql", LogLevel.Critical);
    }

    /// <summary>Puts the store into this database.</summary>
    public static void Use(this DbContextOptionsBuilder options, StoreConnection connection)
    {
        if (connection.IsFile)
            options.UseSqlite(connection.ConnectionString);
        else
            options.UseNpgsql(connection.ConnectionString);
        // Whether the migrations fit the model is a test's question; asked at each start it costs time.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
    }
}
