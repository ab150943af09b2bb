using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules.Files;

/// <summary>Something that a connection asks for, in <c>connectionParameters</c> or in a set of <c>connectionParameterSets</c>.</summary>
/// <param name="Node">Its object; the key is its name.</param>
internal sealed record ConnectionParameter(Node Node)
{
    /// <summary>The name.</summary>
    public string Name => Node.Key;

    /// <summary>The parameters beside it.</summary>
    public Node List => Node.Parent!;

    /// <summary>Such as string, securestring, oauthSetting.</summary>
    public string? Type => Node["type"].Text;

    /// <summary>Whether it is a sign-in.</summary>
    public bool IsOAuth => Type is "oauthSetting";

    /// <summary>The settings of a sign-in.</summary>
    public Node OAuth => Node["oAuthSettings"];

    /// <summary>What the form shows.</summary>
    public Node Form => Node["uiDefinition"];

    /// <summary>Whether the form does not show it, be it written as text or, as the platform should not take it, as a boolean.</summary>
    public bool IsHidden => Form["constraints"]["hidden"] is { IsTrue: true } or { Text: "true" };

    /// <summary>Whether it fills in a part of a sign-in: 'token:TenantId'.</summary>
    public bool IsBound => Name.Contains(':');

    /// <summary>A key of an object whose first letter may be a capital, as it is in an exported solution.</summary>
    public static Node Either(Node holder, string key) =>
        holder[key] is { Exists: true } node ? node : holder[$"{char.ToUpperInvariant(key[0])}{key[1..]}"];

    /// <summary>All of them, in the order of the file.</summary>
    public static IReadOnlyList<ConnectionParameter> All(RuleContext context)
    {
        var properties = context.Properties["properties"];
        return
        [
            .. properties["connectionParameterSets"]["values"].Items.Select(set => set["parameters"]).Prepend(properties["connectionParameters"])
                .SelectMany(list => list.Members).Select(node => new ConnectionParameter(node)),
        ];
    }
}
