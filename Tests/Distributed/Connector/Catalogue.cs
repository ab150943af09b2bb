using System.Text.Json;

namespace FusionSample.Tests.Distributed.Connector;

/// <summary>All records, as each list of the connector has them: what there is to ask for.</summary>
/// <param name="Calls">Where they are read.</param>
/// <param name="Lists">Each list of each resource with its records.</param>
internal sealed record Catalogue(ConnectorCalls Calls, IReadOnlyList<Listed> Lists)
{
    /// <summary>How many records SWAPI has.</summary>
    public const int Records = 260;

    /// <summary>Reads every list by its next links, ten records at a time.</summary>
    public static async Task<Catalogue> ReadAsync(ConnectorCalls calls)
    {
        var lists = new List<Call>();
        foreach (var operation in calls.Definition.Operations.Where(operation => operation.IsPageable))
            lists.AddRange(await SubjectsAsync(calls, operation));
        return new(calls, await ConnectorCalls.EachAsync(lists, async list =>
        {
            var part = list.Operation.DynamicPart;
            var shape = part is null ? list.Operation.Item : await calls.ShapeAsync(list, part);
            return new Listed(list, await calls.AllPagesAsync(list.With("pageSize", 10)), part, [.. ServedOperation.Properties(shape).Keys]);
        }));
    }

    /// <summary>The operation for each resource that it can be asked of, or just itself.</summary>
    public static async Task<IReadOnlyList<Call>> SubjectsAsync(ConnectorCalls calls, ServedOperation operation)
    {
        var any = new Call(operation);
        if (operation.Parameter("resource") is null)
            return [any];
        var choice = calls.Definition.Operations.First(one => one.Parameter("resource")?.DynamicValues is not null);
        return [.. (await calls.ChoicesAsync(new Call(choice), choice.Parameter("resource")!)).Select(resource => any.With("resource", resource.Value))];
    }

    /// <summary>
    /// What an operation can be asked about one record: the operation with a value for each required parameter, from the choices
    /// that the definition offers, or (for a name in the path, which offers none) from the names of the records.
    /// </summary>
    public async Task<IReadOnlyList<Call>> EachRecordAsync(Call subject)
    {
        var open = subject.Operation.Parameters.Where(parameter => parameter.Required && !subject.Values.ContainsKey(parameter.Name)).ToList();
        if (open.Count == 0)
            return [subject];
        var parameter = Assert.Single(open);
        if (parameter.DynamicValues is not null)
            return [.. (await Calls.ChoicesAsync(subject, parameter)).Select(choice => subject.With(parameter.Name, choice.Value))];
        Assert.Equal("name", parameter.Name);
        return [.. Lists.Single(list => list.Call.Values.GetValueOrDefault("resource") == subject.Values["resource"] && list.Part is not null)
            .Records.Select(record => subject.With("name", record.GetProperty("name").GetString()))];
    }
}

/// <summary>A list with its records.</summary>
/// <param name="Call">How it is asked for.</param>
/// <param name="Records">The records as they are listed.</param>
/// <param name="Part">The property of each that holds the record itself, or null where it is the record.</param>
/// <param name="Fields">The record's declared fields.</param>
internal sealed record Listed(Call Call, IReadOnlyList<JsonElement> Records, string? Part, IReadOnlyList<string> Fields)
{
    /// <summary>The records themselves.</summary>
    public IEnumerable<JsonElement> Bodies => Records.Select(Body);

    /// <summary>A listed record itself.</summary>
    public JsonElement Body(JsonElement listed) => Part is null ? listed : listed.GetProperty(Part);

    /// <summary>What a record is called.</summary>
    public static string Name(JsonElement body) => body.GetProperty(body.TryGetProperty("name", out _) ? "name" : "title").GetString()!;
}
