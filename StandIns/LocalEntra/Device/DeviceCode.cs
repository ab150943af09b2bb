using FusionSample.LocalEntra.Grants;
using FusionSample.LocalEntra.Protocol;
using FusionSample.LocalEntra.Tenant;

namespace FusionSample.LocalEntra.Device;

/// <summary>How far a device's sign-in has come.</summary>
internal enum DeviceCodeState
{
    Unknown,
    Pending,
    TooFast,
    Allowed,
    Declined,
    Expired,
}

/// <summary>What a device learns when it asks.</summary>
internal sealed record DeviceCodeAnswer(DeviceCodeState State, SignIn? SignIn = null);

/// <summary>A device that waits for somebody.</summary>
internal sealed class DeviceCode(string handle, string userCode, Client client, RequestedScopes scopes, DateTimeOffset expires)
{
    /// <summary>The device's own secret.</summary>
    public string Handle => handle;

    /// <summary>What the person types, without the dash.</summary>
    public string UserCode => userCode;

    public Client Client => client;

    public RequestedScopes Scopes => scopes;

    public DateTimeOffset Expires => expires;

    public DeviceCodeState State { get; set; } = DeviceCodeState.Pending;

    public SignIn? SignIn { get; set; }

    public TimeSpan Interval { get; set; }

    public DateTimeOffset? LastAsked { get; set; }
}
