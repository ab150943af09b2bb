using System.ComponentModel;
using FusionSample.ConnectorKit.Annotations;
using FusionSample.ExternalServiceAdapter.Catalogue.Queries;
using FusionSample.ExternalServiceAdapter.Catalogue.Records;
using FusionSample.ServiceDefaults.Answers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FusionSample.ExternalServiceAdapter.Catalogue.AnyResource;

/// <summary>Finding and getting records where the resource is chosen with the rest, and what a maker's form asks while that is done.</summary>
internal static class AnyResourceEndpoints
{
    private const string Resource = "The kind of record. Pick it from the list, or give people, planets, films, species, vehicles or starships.";

    private static readonly ConnectorAction<ResourceList> ListResources = new("ListResources");
    private static readonly ConnectorAction<RecordSchema> GetRecordSchema = new("GetRecordSchema");
    private static readonly ConnectorAction<SortFieldList> ListSortFields = new("ListSortFields");
    private static readonly ConnectorAction<RecordPage<FoundRecord>> FindRecords = new("FindRecords");
    private static readonly ConnectorAction<FoundRecord> GetRecord = new("GetRecord");
    private static readonly ConnectorAction<FoundRecord> GetRecordByName = new("GetRecordByName");

    /// <summary>The fields to sort by, of one resource or of the one that is chosen in a parameter.</summary>
    public static DynamicValues SortFields(ICatalogueResource? of = null)
    {
        var fields = DynamicValues.From(ListSortFields, list => list.Value, field => field.Id, field => field.Name);
        return of is null ? fields.WithParameter("resource") : fields.WithValue("resource", of.Path);
    }

    public static void MapAnyResource(this IEndpointRouteBuilder api)
    {
        var resources = DynamicValues.From(ListResources, list => list.Value, resource => resource.Id, resource => resource.Name);
        var shape = DynamicSchema.From(GetRecordSchema, answer => answer.Schema).WithParameter("resource");

        api.MapGet("/records/{resource}", FindAsync)
            .AsAction(FindRecords, "Find records",
                "Finds records of the resource that you pick, all of them or those that match. For example, pick People and search for sky.",
                Visibility.Important)
            .Pageable()
            .WithDynamicValues("resource", resources)
            .WithDynamicValues("sortBy", SortFields())
            .WithDynamicAnswer("value/record", shape);
        api.MapGet("/records/{resource}/{id}", GetAsync)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .AsAction(GetRecord, "Get a record",
                "Gets one record of the resource that you pick. For example, pick Films and then A New Hope.", Visibility.Important)
            .WithDynamicValues("resource", resources)
            .WithDynamicValues("id", DynamicValues.From(FindRecords, page => page.Value, record => record.Id, record => record.Name)
                .WithParameter("resource").WithValue("fields", "id").WithValue("pageSize", 100))
            .WithDynamicAnswer("record", shape);
        api.MapGet("/records/{resource}/by-name/{name}", GetByNameAsync)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .AsAction(GetRecordByName, "Get a record by name",
                "Gets the record that has exactly this name, upper or lower case alike. For example, pick People and give Padmé Amidala.")
            .WithDynamicValues("resource", resources)
            .WithDynamicAnswer("record", shape);

        api.MapGet("/resources", () => TypedResults.Ok(new ResourceList([.. CatalogueResources.ByPath.Values.Select(resource =>
                new ResourceName(resource.Path, char.ToUpperInvariant(resource.Path[0]) + resource.Path[1..], resource.About))])))
            .AsAction(ListResources, "List resources", "Lists the resources that records can be found of.", Visibility.Internal);
        api.MapGet("/resources/{resource}/sort-fields", ([Description(Resource), TestValue("people")] string resource) =>
                TypedResults.Ok(new SortFieldList(
                    [.. CatalogueResources.Named(resource).SortFields.Select(field => new SortField(field.Name, field.Title))])))
            .AsAction(ListSortFields, "List fields to sort by", "Lists the fields by which the records of a resource can be sorted.", Visibility.Internal)
            .WithDynamicValues("resource", resources);
        api.MapGet("/resources/{resource}/schema", SchemaAsync)
            .AsAction(GetRecordSchema, "Get the shape of a record", "Gets the fields that the records of a resource have.", Visibility.Internal)
            .WithDynamicValues("resource", resources);
    }

    private static async Task<Ok<RecordPage<FoundRecord>>> FindAsync(
        [Description(Resource), TestValue("people")] string resource, [AsParameters] ListQuery query,
        CatalogueService catalogue, NextLinks links, HttpContext context)
    {
        var chosen = CatalogueResources.Named(resource);
        var listed = await chosen.FindAsync(catalogue, query, context.RequestAborted);
        context.SetAnswerAge(listed.Age);
        return TypedResults.Ok(links.Page($"/api/records/{chosen.Path}", query, listed));
    }

    private static async Task<Results<Ok<FoundRecord>, NotFound>> GetAsync(
        [Description(Resource), TestValue("people")] string resource,
        [Title("Record"), Description("The record to get. Pick it from the list, or give the id that a list gives."), TestValue(1)] int id,
        [AsParameters] FieldsQuery query, CatalogueService catalogue, HttpContext context)
    {
        var chosen = CatalogueResources.Named(resource);
        if (id <= 0 || await chosen.GetAsync(catalogue, id, query.Fields, context.RequestAborted) is not { } told)
            return TypedResults.NotFound();
        context.SetAnswerAge(told.Age);
        return TypedResults.Ok(told.Value);
    }

    private static async Task<Results<Ok<FoundRecord>, NotFound>> GetByNameAsync(
        [Description(Resource), TestValue("people")] string resource,
        [Description("The record's whole name, or a film's title. For example TIE/IN interceptor.")]
        [TestValue("Padmé Amidala")] string name,
        [AsParameters] FieldsQuery query, CatalogueService catalogue, ResourceTables tables, HttpContext context)
    {
        var chosen = CatalogueResources.Named(resource);
        var names = await chosen.NamesAsync(tables, context.RequestAborted);
        if (RecordNames.Find(names.Value, name) is not { } id
            || await chosen.GetAsync(catalogue, id, query.Fields, context.RequestAborted) is not { } told)
            return TypedResults.NotFound();
        context.SetAnswerAge(names.Age.And(told.Age));
        return TypedResults.Ok(told.Value);
    }

    private static async Task<Ok<RecordSchema>> SchemaAsync(
        [Description(Resource), TestValue("people")] string resource, RecordSchemas schemas, CancellationToken cancellationToken) =>
        TypedResults.Ok(await schemas.OfAsync(CatalogueResources.Named(resource), cancellationToken));
}
