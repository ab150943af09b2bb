using FusionSample.Gateway.Access;
using FusionSample.Gateway.Authentication;
using FusionSample.Gateway.Authentication.Entra;
using FusionSample.Gateway.Exposure;
using FusionSample.ServiceDefaults.PublicAddress;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace FusionSample.Tests.Unit.Gateway;

public class TokenGateTests
{
    private const string Local = "http://localhost:5480";
    private const string Open = "https://abc-5480.devtunnels.example";
    private const string Entra = "https://login.microsoftonline.com/";

    [Theory]
    [InlineData(Open, "http://localhost:5483", false, true)]
    [InlineData(Open, "https://localhost:5483", false, true)]
    [InlineData(Open, "http://entra.internal.example", false, true)]
    [InlineData(Open, "http://localhost:5483", true, false)]
    [InlineData(Open, Entra, false, false)]
    [InlineData(Local, "http://localhost:5483", false, false)]
    public void Tokens_are_closed_where_others_reach_a_gateway_whose_issuer_is_a_stand_in(string publicUrl, string instance, bool accepted, bool closed)
    {
        var exposure = new GatewayExposure(
            new HostingEnvironment { EnvironmentName = Environments.Development },
            Options.Create(new PublicAddressOptions { PublicUrl = new Uri(publicUrl) }),
            Options.Create(new ExposureOptions { AcceptStandInTokens = accepted }));

        var gate = new TokenGate(Options.Create(new EntraOptions { Instance = instance }), exposure, new AccessState(), TimeProvider.System);

        Assert.Equal(closed ? "stand-in-tokens-closed" : null, gate.Closed?.Slug);
    }
}
