namespace FusionSample.LocalEntra.Protocol;

/// <summary>A request that is refused. A filter turns it into Entra ID's JSON, a page, or a return to the client.</summary>
/// <param name="error">The OAuth 2.0 error code (RFC 6749, 7636, 8628).</param>
/// <param name="number">Entra ID's AADSTS number, where it has one for this case.</param>
/// <param name="description">What is wrong and how to mend it; holds no secret of the request.</param>
/// <param name="status">The HTTP status.</param>
internal sealed class EntraException(string error, int? number, string description, int status = StatusCodes.Status400BadRequest)
    : Exception(description)
{
    public string Error => error;

    public int? Number => number;

    public int Status => status;

    /// <summary>The text that clients get: Entra ID puts the number in front.</summary>
    public string Description => number is { } aadsts ? $"AADSTS{aadsts}: {Message}" : Message;
}
