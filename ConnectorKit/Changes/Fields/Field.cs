using FusionSample.ConnectorKit.Rules.Model;
using FusionSample.ConnectorKit.Rules.Triggers;

namespace FusionSample.ConnectorKit.Changes.Fields;

/// <summary>A parameter, a property, or what a list consists of, in one of the two versions.</summary>
/// <param name="Label">How a message names it.</param>
/// <param name="Site">Where it stands: the parameter, or the property as written, perhaps a reference.</param>
/// <param name="Node">What says its type: the parameter, or the schema with references followed; perhaps <see cref="Rules.Model.Node.Missing"/>.</param>
/// <param name="IsRequired">Whether it must be given where what is around it is.</param>
internal sealed record Field(string Label, Node Site, Node Node, bool IsRequired)
{
    /// <summary>The name by which it is passed; empty for what has none, as the items of a list.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it is all that is answered or posted.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether makers do not see it. Runtimes read what stands beside a reference, too.</summary>
    public bool IsInternal => this["x-ms-visibility"].Text is "internal";

    /// <summary>Whether whoever calls must give it. What is internal and has a default, or says where to call back, the platform gives.</summary>
    public bool IsAsked => IsRequired && !(IsInternal && this["default"].Exists) && !NotificationUrl.IsMarked(Node);

    /// <summary>The type in words.</summary>
    public string Type => FieldTypes.Json(Node);

    /// <summary>The schema, or where it should be.</summary>
    public Node Place => Node.Exists ? Node : Site;

    /// <summary>What is said of it here, or where the reference leads.</summary>
    public Node this[string key] => Site[key] is { Exists: true } own ? own : Node[key];

    public static Field Of(Edition edition, string label, Node site) => new(label, site, edition.Resolve(site), false);

    /// <summary>A parameter that is no body.</summary>
    public static Field Of(Parameter parameter) => new(Quote(parameter.Name), parameter.Node, parameter.Node, parameter.IsRequired) { Name = parameter.Name };

    /// <summary>A body, which says some things itself and the rest by its schema.</summary>
    public static Field Body(Edition edition, Parameter body) =>
        new(Quote(body.Name), body.Node, edition.Resolve(body.Node["schema"]), body.IsRequired) { Name = body.Name };

    public static Field Property(Edition edition, Node site, bool isRequired) =>
        new(Quote(site.Key), site, edition.Resolve(site), isRequired) { Name = site.Key };

    private static string Quote(string name) => $"'{SafeText.Shorten(name)}'";
}
