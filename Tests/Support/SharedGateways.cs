namespace FusionSample.Tests.Support;

/// <summary>
/// Two gateways for several classes of tests: one that remembers validated tokens, one that validates each on each request. To make
/// the keys of an issuer takes longer than most tests, so they share, one after the other.
/// </summary>
[CollectionDefinition(Name)]
public class SharedGateways : ICollectionFixture<SharedGateway>, ICollectionFixture<SharedForgetfulGateway>
{
    public const string Name = "With and without remembered tokens";
}
