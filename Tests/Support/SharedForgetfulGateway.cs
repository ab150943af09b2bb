namespace FusionSample.Tests.Support;

/// <summary>One that validates each token on each request.</summary>
public sealed class SharedForgetfulGateway : SharedGateway
{
    private protected override (string Key, string Value)[] Settings => [("RememberedTokens:Enabled", "false")];
}
