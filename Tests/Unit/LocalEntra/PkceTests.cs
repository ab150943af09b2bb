using FusionSample.LocalEntra.Protocol;

namespace FusionSample.Tests.Unit.LocalEntra;

public sealed class PkceTests
{
    // RFC 7636, appendix B.
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    [Fact]
    public void The_example_of_the_RFC_holds() => Pkce.Verify(Verifier, Challenge);

    [Theory]
    [InlineData("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXK")]
    [InlineData("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjX")]
    [InlineData("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk\n")]
    [InlineData("")]
    public void Anything_else_is_refused(string verifier)
    {
        var refused = Assert.Throws<EntraException>(() => Pkce.Verify(verifier, Challenge));

        Assert.Equal("invalid_grant", refused.Error);
    }
}
