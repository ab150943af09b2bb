using FusionSample.ConnectorKit.Changes.Kinds;
using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Changes.Connection;

/// <summary>What apiProperties ask of whoever makes a connection, where both versions have the file.</summary>
internal static class ConnectionParameters
{
    private const string Keep = "Keep it, be it hidden and unused, or publish a connector of its own.";

    public static void Compare(Comparison comparison)
    {
        var (old, @new) = (comparison.Old.Context.Properties["properties"], comparison.New.Context.Properties["properties"]);
        if (!old.Exists || !@new.Exists)
            return;
        Tier(comparison, old["tier"], @new["tier"]);
        Compare(comparison, old["connectionParameters"], @new["connectionParameters"]);
        var sets = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var set in Sets(@new))
            sets.TryAdd(set["name"].Text ?? "", set);
        foreach (var set in Sets(old))
        {
            if (sets.TryGetValue(set["name"].Text ?? "", out var same))
                Compare(comparison, set["parameters"], same["parameters"]);
            else
                comparison.Report(ConnectionKinds.AuthenticationMethodRemoved, set, Node.Missing, $"The way to connect '{Name(set["name"])}' is gone.", Keep);
        }
    }

    private static void Compare(Comparison comparison, Node old, Node @new)
    {
        foreach (var parameter in old.Members)
        {
            if (@new[parameter.Key] is { Exists: true } same)
                Changed(comparison, parameter, same);
            else if (IsSignIn(parameter))
                comparison.Report(ConnectionKinds.AuthenticationMethodRemoved, parameter, Node.Missing, $"One can no longer sign in by '{parameter.Key}'.", Keep);
            else
                comparison.Report(ConnectionKinds.ConnectionParametersRemoved, parameter, Node.Missing, $"A connection no longer holds '{parameter.Key}'.", Keep);
        }

        foreach (var parameter in @new.Members.Where(parameter => !old[parameter.Key].Exists && IsRequired(parameter)))
        {
            comparison.Report(ConnectionKinds.ConnectionParameterAddedAsRequired, Node.Missing, parameter,
                $"A connection must hold '{parameter.Key}'; those that exist do not.", "Make it optional, with a default that does what was done before.");
        }
    }

    private static void Changed(Comparison comparison, Node old, Node @new)
    {
        var (oldType, newType) = (old["type"].Text, @new["type"].Text);
        var (oldProvider, newProvider) = (Provider(old), Provider(@new));
        if (oldType != newType)
        {
            comparison.Report(IsSignIn(old) ? ConnectionKinds.AuthenticationMethodRemoved : ConnectionKinds.ConnectionParameterTypeChanged, old, @new,
                $"'{old.Key}' was {oldType ?? "of no type"} and is {newType ?? "of no type"} now.", "Keep it as it was, and add an optional one of the other type.");
        }
        else if (!string.Equals(oldProvider, newProvider, StringComparison.OrdinalIgnoreCase))
        {
            comparison.Report(ConnectionKinds.AuthenticationMethodRemoved, old, @new,
                $"'{old.Key}' signed in by {oldProvider ?? "nobody"} and does by {newProvider ?? "nobody"} now.",
                "Offer both ways (connectionParameterSets), or publish a connector of its own.");
        }
        else if (!IsRequired(old) && IsRequired(@new))
        {
            comparison.Report(ConnectionKinds.ConnectionParameterAddedAsRequired, old, @new,
                $"A connection must hold '{old.Key}'; it could be left out.", "Leave it optional, with a default that does what was done before.");
        }
    }

    private static void Tier(Comparison comparison, Node old, Node @new)
    {
        if (!IsPremium(old) && IsPremium(@new))
        {
            comparison.Report(ConnectionKinds.TierChangedToPremium, old, @new, "The connector became a premium one.",
                "Publish what is worth a licence as a connector of its own, and leave this one as it is.");
        }
    }

    private static bool IsPremium(Node tier) => string.Equals(tier.Text, "Premium", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Node> Sets(Node properties) => properties["connectionParameterSets"]["values"].Items;

    private static bool IsSignIn(Node parameter) => parameter["type"].Text is "oauthSetting";

    private static string? Provider(Node parameter) => parameter["oAuthSettings"]["identityProvider"].Text;

    private static string Name(Node name) => SafeText.Shorten(name.Text ?? "");

    // A sign-in cannot be left out; of the others 'required' is the text "true", and now and then the word.
    private static bool IsRequired(Node parameter) => IsSignIn(parameter) || (parameter["uiDefinition"]["constraints"] is var constraints
        && IsTrue(constraints["required"]) && !parameter["defaultValue"].Exists && !IsTrue(constraints["hidden"]));

    private static bool IsTrue(Node node) => node.IsTrue || string.Equals(node.Text, "true", StringComparison.OrdinalIgnoreCase);
}
