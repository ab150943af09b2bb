using FusionSample.Gateway.Store;
using FusionSample.Gateway.Store.Opening;
using Microsoft.EntityFrameworkCore;

namespace FusionSample.Tests.Unit.Gateway;

/// <summary>The one set of migrations makes the model's tables on both databases; no connection is needed to tell.</summary>
public class StoreModelTests
{
    [Theory]
    [InlineData("Data Source=nowhere.db")]
    [InlineData("Host=nowhere;Database=store")]
    public void Nothing_of_the_model_is_missing_in_the_migrations(string connectionString)
    {
        var options = new DbContextOptionsBuilder<GatewayStore>();
        options.Use(StoreConnection.Of(connectionString, null, Path.GetTempPath()));
        using var store = new GatewayStore(options.Options);

        Assert.False(store.Database.HasPendingModelChanges());
    }
}
