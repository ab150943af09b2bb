using FusionSample.LocalEntra.Device;
using FusionSample.LocalEntra.Protocol;
using FusionSample.LocalEntra.Tenant;

namespace FusionSample.LocalEntra.Grants;

/// <summary>A device asks until somebody has entered its code (RFC 8628, section 3.4).</summary>
internal sealed class DeviceCodeGrant(DeviceCodes codes, TokenIssuer issuer) : IGrant
{
    public string Type => "urn:ietf:params:oauth:grant-type:device_code";

    public TokenResponse Redeem(Client client, ProtocolParameters parameters)
    {
        var signIn = codes.Poll(parameters.Require("device_code"), client) switch
        {
            { State: DeviceCodeState.Allowed } allowed => allowed.SignIn!,
            { State: DeviceCodeState.Pending } => throw new EntraException("authorization_pending", 70016,
                "Nobody has entered the code and picked a person yet. Go on asking."),
            { State: DeviceCodeState.TooFast } => throw new EntraException("slow_down", null,
                "Asked too soon after the last time: wait 5 seconds longer from now on."),
            { State: DeviceCodeState.Declined } => throw new EntraException("access_denied", 65004, "The person declined."),
            { State: DeviceCodeState.Expired } => throw new EntraException("expired_token", 70020,
                "The code has expired before anybody entered it. Start again for a new one."),
            _ => throw new EntraException("invalid_grant", 70000, "The device_code is not valid, or was used already."),
        };
        return issuer.ForPerson(signIn, signIn.Scopes);
    }
}
