using FusionSample.LocalEntra.Protocol;
using FusionSample.LocalEntra.Tenant;

namespace FusionSample.LocalEntra.Grants;

/// <summary>One sign-in of a person at a client: shared by its code and by all refresh tokens that follow from it.</summary>
internal sealed class SignIn(Person person, Client client, RequestedScopes scopes, string? nonce = null)
{
    private volatile bool _revoked;

    public Person Person => person;

    public Client Client => client;

    public RequestedScopes Scopes => scopes;

    public string? Nonce => nonce;

    public bool Revoked => _revoked;

    /// <summary>Ends it: a code or refresh token came a second time, so somebody else may hold it (RFC 9700, section 4.14).</summary>
    public void Revoke() => _revoked = true;
}
