using FusionSample.LocalEntra.Protocol;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FusionSample.LocalEntra.Keys;

/// <summary>Rotates the signing keys as Entra ID does (announced), as it does in an emergency (unannounced), and withdraws.</summary>
internal static class DevKeysEndpoints
{
    public static void MapDevKeys(this IEndpointRouteBuilder tenant)
    {
        var keys = tenant.MapGroup("/dev/keys").AddEndpointFilter<OwnPagesOnlyFilter>();
        keys.MapGet("/", List);
        keys.MapPost("/", Announce);
        keys.MapPost("/rotate", Rotate);
        keys.MapPost("/{kid}/use", Use);
        keys.MapDelete("/{kid}", Withdraw);
    }

    private static Ok<IEnumerable<KeyState>> List(SigningKeys keys) =>
        TypedResults.Ok(keys.Published.Select(key => State(key, keys)));

    private static Created<KeyState> Announce(SigningKeys keys) => Added(keys.Announce(), keys);

    private static Created<KeyState> Rotate(SigningKeys keys) => Added(keys.Rotate(), keys);

    private static Ok<KeyState> Use(string kid, SigningKeys keys) =>
        TypedResults.Ok(State(keys.Use(kid) ?? throw Unknown(kid), keys));

    private static NoContent Withdraw(string kid, SigningKeys keys) => keys.Withdraw(kid) switch
    {
        WithdrawResult.Withdrawn => TypedResults.NoContent(),
        WithdrawResult.InUse => throw new EntraException("key_in_use", null,
            "This key signs at the moment. Use another one first: POST dev/keys/rotate, or POST dev/keys/{kid}/use.", 409),
        _ => throw Unknown(kid),
    };

    private static Created<KeyState> Added(SigningKey? key, SigningKeys keys) => key is null
        ? throw new EntraException("too_many_keys", null,
            $"{SigningKeys.MaxPublished} keys are published already. Withdraw one first: DELETE dev/keys/{{kid}}.", 409)
        : TypedResults.Created((string?)null, State(key, keys));

    private static EntraException Unknown(string kid) =>
        new("unknown_key", null, $"No key '{kid}' is published. GET dev/keys lists them.", 404);

    private static KeyState State(SigningKey key, SigningKeys keys) => new(key.Id, key.Created, key == keys.Current);

    private sealed record KeyState(string Kid, DateTimeOffset Created, bool Signing);
}
