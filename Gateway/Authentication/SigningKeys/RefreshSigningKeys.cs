using FusionSample.Gateway.Access;
using FusionSample.Gateway.Store;

namespace FusionSample.Gateway.Authentication.SigningKeys;

/// <summary>The IT Admin has asked for the keys to be read again, because one was withdrawn.</summary>
internal sealed class RefreshSigningKeys(IServiceProvider services) : IOnMark
{
    string IOnMark.Mark => Mark.SigningKeys;

    // Only then, so that whoever looks at the marks does not need a configured issuer to be there.
    public Task TakeOverAsync(CancellationToken cancellationToken) =>
        services.GetRequiredService<IssuerKeys>().RefreshAsync(cancellationToken);
}
