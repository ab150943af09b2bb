using FusionSample.ConnectorKit.MakerView.Calls;

namespace FusionSample.Workbench.Calls;

/// <summary>Makes calls of the gateway on somebody's behalf.</summary>
internal interface ICalls
{
    /// <summary>A maker's call.</summary>
    /// <exception cref="SignIn.SignedOutException">The session has ended.</exception>
    Task<GatewayReply> SendAsync(PreparedCall call, CancellationToken cancellationToken);

    /// <summary>Any call.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="pathAndQuery">The path, encoded, with a slash in front.</param>
    /// <param name="body">The body; null for none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="SignIn.SignedOutException">The session has ended.</exception>
    Task<GatewayReply> SendAsync(HttpMethod method, string pathAndQuery, object? body, CancellationToken cancellationToken);
}
