using FusionSample.ConnectorKit.Changes.Kinds;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes.Connection;

/// <summary>The ways to sign in that the definition names. Their keys are for the file alone, so those are paired that are of the same type.</summary>
internal static class SecuritySchemes
{
    private static readonly string[] Details = ["flow", "authorizationUrl", "tokenUrl", "in", "name"];

    public static void Compare(Comparison comparison)
    {
        var left = Schemes(comparison.New).ToList();
        foreach (var old in Schemes(comparison.Old))
        {
            var @new = left.Find(scheme => scheme.Key == old.Key && Type(scheme) == Type(old)) ?? left.Find(scheme => Type(scheme) == Type(old));
            if (@new is null)
            {
                comparison.Report(ConnectionKinds.AuthenticationMethodRemoved, old, Node.Missing, $"One can no longer sign in by '{old.Key}' ({Type(old)}).",
                    "Keep it beside the new one, or publish a connector of its own.");
                continue;
            }

            left.Remove(@new);
            foreach (var key in Details.Where(key => !SameJson.Equal(old[key], @new[key])))
            {
                comparison.Report(ConnectionKinds.SecurityChanged, At(old, key), At(@new, key),
                    $"The '{key}' of '{old.Key}' was {Texts.Value(old[key])} and is {Texts.Value(@new[key])} now.",
                    "Keep it; where that cannot be, tell everybody in time to make their connections anew.");
            }
        }
    }

    // No definition has as many, but a hostile one would have each looked up in all.
    private static IEnumerable<Node> Schemes(Edition edition) =>
        edition.Root["securityDefinitions"].Members.Where(scheme => Type(scheme).Length > 0).Take(100);

    private static string Type(Node scheme) => scheme["type"].Text ?? "";

    private static Node At(Node scheme, string key) => scheme[key] is { Exists: true } detail ? detail : scheme;
}
