using FusionSample.ConnectorKit.MakerView.Calls;
using FusionSample.Workbench.SignIn;
using Microsoft.AspNetCore.Components.Authorization;

namespace FusionSample.Workbench.Calls;

/// <summary>Calls the gateway as the person of an open page.</summary>
internal sealed class PersonCalls(GatewayClient gateway, TokenRefresh tokens, AuthenticationStateProvider states) : ICalls
{
    /// <inheritdoc />
    public async Task<GatewayReply> SendAsync(PreparedCall call, CancellationToken cancellationToken) =>
        await gateway.SendAsync(call, await TokenAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<GatewayReply> SendAsync(HttpMethod method, string pathAndQuery, object? body, CancellationToken cancellationToken) =>
        await gateway.SendAsync(method, pathAndQuery, body, await TokenAsync(cancellationToken), cancellationToken);

    private async Task<string> TokenAsync(CancellationToken cancellationToken)
    {
        var state = await states.GetAuthenticationStateAsync();
        return Session.Of(state.User) is { } session ? await tokens.AccessTokenAsync(session, cancellationToken)
            : throw new SignedOutException(SignedOutReasons.Words(SignedOutReasons.Ended));
    }
}
