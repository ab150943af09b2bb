using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.MakerView;

/// <summary>Reads the dynamic extensions of a parameter or schema: the newer of each pair wins, as on the platform.</summary>
internal static class DynamicReader
{
    public static DynamicChoices? Choices(Node node) => node switch
    {
        _ when node["x-ms-dynamic-list"] is { IsObject: true } list =>
            new(list["operationId"].Text, Inputs(list), Path(list["itemsPath"]), Path(list["itemTitlePath"]), Path(list["itemValuePath"]), Own(list)),
        _ when node["x-ms-dynamic-values"] is { IsObject: true } values =>
            new(values["operationId"].Text, Inputs(values), Path(values["value-collection"]), Path(values["value-title"]), Path(values["value-path"]), Own(values)),
        // The first level; a branch is opened by another operation.
        _ when node["x-ms-dynamic-tree"]["open"] is { IsObject: true } open =>
            new(open["operationId"].Text, Inputs(open), Path(open["itemsPath"]), Path(open["itemTitlePath"]), Path(open["itemValuePath"]), Own(open),
                node["x-ms-dynamic-tree"]["browse"]["operationId"].Text),
        _ => null,
    };

    public static DynamicShape? Shape(Node node) => node switch
    {
        _ when node["x-ms-dynamic-properties"] is { IsObject: true } newer && newer["operationId"].Text is { } id => new(id, Inputs(newer), Path(newer["itemValuePath"])),
        _ when node["x-ms-dynamic-schema"] is { IsObject: true } older && older["operationId"].Text is { } id => new(id, Inputs(older), Path(older["value-path"])),
        _ => null,
    };

    private static string? Own(Node extension) => extension["capability"].Text ?? extension["builtInOperation"].Text;

    private static string[] Path(Node path) => JsonPath.Parts(path.Text ?? "");

    private static DynamicInput[] Inputs(Node extension) => [.. extension["parameters"].Members.Select(Input)];

    private static DynamicInput Input(Node argument) =>
        (argument["parameterReference"].Text ?? argument["parameter"].Text) is { } field
            ? new(argument.Key, null, field)
            : new(argument.Key, argument["value"].Exists ? argument["value"].Raw : argument.Raw, null);
}
