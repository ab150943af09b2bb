using System.Linq.Expressions;
using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Annotations;
using FusionSample.ExternalServiceAdapter.Cache;
using FusionSample.ExternalServiceAdapter.Catalogue.AnyResource;
using FusionSample.ExternalServiceAdapter.Catalogue.Queries;
using FusionSample.ExternalServiceAdapter.Catalogue.Records;
using FusionSample.ExternalServiceAdapter.Upstream.Wire;

namespace FusionSample.ExternalServiceAdapter.Catalogue;

/// <summary>What one of the six resources is called, how it is read and shaped. See <see cref="CatalogueResources"/>.</summary>
/// <typeparam name="TWire">A record as the external API sends it.</typeparam>
/// <typeparam name="TRecord">The same record as a maker sees it.</typeparam>
public sealed class CatalogueResource<TWire, TRecord> : ICatalogueResource
    where TWire : SwapiRecord
    where TRecord : CatalogueRecord
{
    private Func<TRecord, string?>? _label;

    /// <inheritdoc />
    public required string Path { get; init; }

    /// <inheritdoc />
    public required string About { get; init; }

    /// <summary>One record in a sentence, with its article: "a person".</summary>
    public required string Singular { get; init; }

    /// <summary>All of them in a sentence: "the people of the Star Wars films".</summary>
    public required string Many { get; init; }

    /// <summary>What a search finds, for the list's description: "For example, a search for sky finds …".</summary>
    public required string SearchExample { get; init; }

    /// <summary>A record that there is, to describe and to try getting one: "For example, 1 is …".</summary>
    public required (int Id, string Name) Example { get; init; }

    /// <summary>The name by which other records refer to this one.</summary>
    public required Func<TWire, string> Name { get; init; }

    /// <summary>The same name in the record that a maker sees.</summary>
    public required Expression<Func<TRecord, string?>> Label { get; init; }

    /// <summary>The texts in which a search looks, as SWAPI does.</summary>
    public required Func<TWire, IEnumerable<string>> SearchedIn { get; init; }

    /// <summary>The resources of which a record needs the names.</summary>
    public required IReadOnlyList<string> RefersTo { get; init; }

    /// <summary>The record as a maker sees it.</summary>
    public required Func<TWire, ReferenceNames, TRecord> Shape { get; init; }

    /// <inheritdoc />
    public string ListId => "List" + char.ToUpperInvariant(Path[0]) + Path[1..];

    /// <inheritdoc />
    public string GetId => "Get" + typeof(TRecord).Name;

    /// <inheritdoc />
    public Type RecordType => typeof(TRecord);

    /// <inheritdoc />
    public IEnumerable<(string Name, string Title)> SortFields => RecordFields<TRecord>.Sortable;

    /// <summary>The operation that lists the records.</summary>
    public ConnectorAction<RecordPage<TRecord>> List => new(ListId);

    /// <summary>The operation that gets one.</summary>
    public ConnectorAction<TRecord> Get => new(GetId);

    /// <summary>All of them by name, to choose one from: no resource has more than a page of 100.</summary>
    public DynamicValues Choices() =>
        DynamicValues.From(List, page => page.Value, record => record.Id, Label)
            .WithValue("sortBy", AnswerPath.Of(Label))
            .WithValue("fields", AnswerPath.Of(Label))
            .WithValue("pageSize", 100);

    /// <inheritdoc />
    public async Task<Told<IReadOnlyDictionary<int, string>>> NamesAsync(ResourceTables tables, CancellationToken cancellationToken)
    {
        var records = await tables.GetAsync(this, cancellationToken);
        return records.With<IReadOnlyDictionary<int, string>>(records.Value.ToDictionary(record => record.Url.Id, Name));
    }

    /// <inheritdoc />
    public async Task<Told<ListedRecords<FoundRecord>>> FindAsync(
        CatalogueService catalogue, ListQuery query, CancellationToken cancellationToken)
    {
        var choice = RecordFields<TRecord>.Choice(query.Fields) ?? RecordFields<TRecord>.Json;
        var listed = await catalogue.ListAsync(this, query, cancellationToken);
        return listed.With(listed.Value.Select(record => Found(record, choice)));
    }

    /// <inheritdoc />
    public async Task<Told<FoundRecord>?> GetAsync(CatalogueService catalogue, int id, string? fields, CancellationToken cancellationToken)
    {
        var choice = RecordFields<TRecord>.Choice(fields) ?? RecordFields<TRecord>.Json;
        return await catalogue.GetAsync(this, id, fields, cancellationToken) is { } told ? told.With(Found(told.Value, choice)) : null;
    }

    private FoundRecord Found(TRecord record, Func<TRecord, JsonObject> choice) =>
        new(record.Id, (_label ??= Label.Compile())(record), Path, choice(record), record.AsOf, record.IsLastKnown);
}
