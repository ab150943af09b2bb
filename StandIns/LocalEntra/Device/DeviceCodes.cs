using System.Buffers.Text;
using System.Security.Cryptography;
using FusionSample.LocalEntra.Grants;
using FusionSample.LocalEntra.Protocol;
using FusionSample.LocalEntra.Tenant;
using Microsoft.Extensions.Options;

namespace FusionSample.LocalEntra.Device;

/// <summary>The devices that wait, bounded in number: a new one pushes the oldest out.</summary>
internal sealed class DeviceCodes(IOptions<LocalEntraOptions> options, TimeProvider time)
{
    /// <summary>The most devices that are remembered.</summary>
    public const int Capacity = 1000;

    // RFC 8628, section 3.5: by how much a device that asks too often has to slow down, each time.
    private static readonly TimeSpan SlowDown = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly List<DeviceCode> _codes = [];

    public DeviceCode Start(Client client, RequestedScopes scopes)
    {
        var handle = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var code = new DeviceCode(handle, UserCode.Create(), client, scopes, time.GetUtcNow() + options.Value.DeviceCodeLifetime)
        {
            Interval = options.Value.DevicePollInterval,
        };
        lock (_lock)
        {
            if (_codes.Count >= Capacity)
                _codes.RemoveAt(0);
            _codes.Add(code);
        }

        return code;
    }

    /// <summary>The device that waits under this code, or null.</summary>
    public DeviceCode? FindWaiting(string userCode)
    {
        lock (_lock)
            return _codes.Find(code => code.UserCode == userCode && code.State == DeviceCodeState.Pending && code.Expires > time.GetUtcNow());
    }

    /// <summary>Lets the person in, or, with null, turns the device away. The first decision counts.</summary>
    public void Decide(DeviceCode code, SignIn? signIn)
    {
        lock (_lock)
        {
            if (code.State != DeviceCodeState.Pending)
                return;
            code.SignIn = signIn;
            code.State = signIn is null ? DeviceCodeState.Declined : DeviceCodeState.Allowed;
        }
    }

    /// <summary>Answers the device; what ends its waiting is said once.</summary>
    public DeviceCodeAnswer Poll(string handle, Client client)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_codes.Find(code => code.Handle == handle && code.Client == client) is not { } code)
                return new(DeviceCodeState.Unknown);
            if (code.State == DeviceCodeState.Pending && code.Expires > now)
                return new(Pace(code, now));
            _codes.Remove(code);
            return code.Expires <= now ? new(DeviceCodeState.Expired) : new(code.State, code.SignIn);
        }
    }

    private static DeviceCodeState Pace(DeviceCode code, DateTimeOffset now)
    {
        var tooFast = now - code.LastAsked < code.Interval;
        code.LastAsked = now;
        if (tooFast)
            code.Interval += SlowDown;
        return tooFast ? DeviceCodeState.TooFast : DeviceCodeState.Pending;
    }
}
