namespace FusionSample.Tests.Support;

/// <summary>The tests that share one PostgreSQL; it is started by the first.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<PostgresServerProcess>
{
    public const string Name = "PostgreSQL";
}
