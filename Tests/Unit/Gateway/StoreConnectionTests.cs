using FusionSample.Gateway.Store.Opening;

namespace FusionSample.Tests.Unit.Gateway;

/// <summary>Which database a connection string names, and what is refused.</summary>
public class StoreConnectionTests
{
    private static readonly string Root = Path.GetTempPath();

    [Theory]
    [InlineData(null, null, "FusionSample")]
    [InlineData(" ", "data", "data")]
    public void Without_one_it_is_a_file_of_the_gateways_own(string? connectionString, string? folder, string ofFolder)
    {
        var connection = StoreConnection.Of(connectionString, folder, Root);

        Assert.True(connection.IsFile);
        Assert.EndsWith(Path.Combine(ofFolder, "gateway.db"), connection.Place, StringComparison.Ordinal);
        Assert.True(Path.IsPathFullyQualified(connection.Place));
    }

    [Theory]
    [InlineData("Data Source=some.db")]
    [InlineData("data source=some.db;Pooling=false")]
    public void A_data_source_is_a_file_from_the_content_root(string connectionString)
    {
        var connection = StoreConnection.Of(connectionString, "elsewhere", Root);

        Assert.True(connection.IsFile);
        Assert.Equal(Path.Combine(Root, "some.db"), connection.Place);
        Assert.Contains("Default Timeout=10", connection.ConnectionString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db;Database=store;Username=u;Password=hush")]
    [InlineData("server=db;database=store;Password=hush")]
    public void A_host_is_a_server_and_its_place_has_no_password(string connectionString)
    {
        var connection = StoreConnection.Of(connectionString, null, Root);

        Assert.False(connection.IsFile);
        Assert.Equal("db:5432/store", connection.Place);
        Assert.Contains("Timeout=3", connection.ConnectionString, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_that_are_given_stay() =>
        Assert.Contains("Timeout=9;Command Timeout=8", StoreConnection.Of("Host=db;Timeout=9;Command Timeout=8", null, Root).ConnectionString, StringComparison.Ordinal);

    [Theory]
    [InlineData("postgres://u:hush@db/store")]
    [InlineData("gateway.db")]
    [InlineData("Database=store")]
    [InlineData("Host=db;Port=hush")]
    [InlineData("Host=db;Hush=1")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=x;Mode=Memory")]
    [InlineData("Data Source=")]
    public void Anything_else_is_refused_with_the_key_and_without_a_value(string connectionString)
    {
        var refused = Assert.Throws<FormatException>(() => StoreConnection.Of(connectionString, null, Root));

        Assert.Contains("ConnectionStrings:store must name", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("u:hush", refused.Message, StringComparison.Ordinal);
    }
}
