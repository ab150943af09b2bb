using System.Text.Json;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Distributed.Connector;

/// <summary>
/// Answers fit the definition. What is called follows from the definition that the running gateway serves: an operation or a
/// parameter that it declares and that these calls leave out fails the test.
/// </summary>
[Collection(nameof(SharedWorkshop))]
public class AnswerTests(RunningWorkshop workshop)
{
    [Fact]
    public async Task Every_answer_of_every_operation_has_only_declared_fields_of_the_declared_types()
    {
        var calls = await ConnectorCalls.StartAsync(workshop);
        var catalogue = await Catalogue.ReadAsync(calls);
        foreach (var lists in catalogue.Lists.GroupBy(list => list.Part is null))
            Assert.Equal(Catalogue.Records, lists.Sum(list => list.Records.Count));

        await AskForEachRecordAsync(catalogue);
        await calls.AnswersAsync(catalogue.Lists.SelectMany(Questions.Pages));
        await SearchAsync(catalogue);
        await ChooseFieldsAsync(catalogue);
        await FilterAsync(catalogue);

        Assert.True(calls.Misfits.IsEmpty, string.Join('\n', calls.Misfits.Take(20)));
        var declared = calls.Definition.Operations
            .SelectMany(operation => operation.Parameters.Select(parameter => $"{operation}.{parameter.Name}").Append(operation.Id));
        Assert.Equal(declared.Order(), calls.Used.Order());
        TestContext.Current.TestOutputHelper?.WriteLine($"{calls.Count} requests, {calls.Definition.Operations.Count} operations.");
    }

    [Fact]
    public async Task An_operation_of_any_resource_declares_the_same_head_and_one_object_with_the_rest()
    {
        var definition = await ServedDefinition.ReadAsync(workshop);

        var dynamic = definition.Operations.Where(operation => operation.DynamicPart is not null).ToList();

        Assert.Equal(["FindRecords", "GetRecord", "GetRecordByName"], dynamic.Select(operation => operation.Id).Order());
        Assert.All(dynamic, operation =>
        {
            var properties = ServedOperation.Properties(operation.Item);
            Assert.Equal(["asOf", "id", "isLastKnown", "name", operation.DynamicPart!, "resource"], properties.Keys.Order());
            Assert.Equal(["string", "integer", "boolean", "string", "object", "string"], properties.OrderBy(property => property.Key).Select(property => property.Value.GetProperty("type").GetString()));
        });
    }

    private static async Task AskForEachRecordAsync(Catalogue catalogue)
    {
        foreach (var operation in catalogue.Calls.Definition.Operations.Where(operation => !operation.IsPageable))
        {
            foreach (var subject in await Catalogue.SubjectsAsync(catalogue.Calls, operation))
            {
                var records = await catalogue.EachRecordAsync(subject);
                var answers = await catalogue.Calls.AnswersAsync(records);
                if (operation.Parameter("fields") is null)
                    continue;

                // It is the very record that was asked for, whenever its answer was made, and nothing is left out of it.
                var list = catalogue.Lists.First(list => list.Part == operation.DynamicPart
                    && (list.Part is null
                        ? JsonElement.DeepEquals(list.Call.Operation.Item, operation.Item)
                        : list.Call.Values["resource"] == subject.Values["resource"]));
                Assert.Equal(
                    list.Records.Select(record => record.WithoutTime()).Order(),
                    answers.Select(answer => answer.WithoutTime()).Order());
                await catalogue.Calls.AnswerAsync(records[0].With("fields", list.Fields[^1]));
            }
        }
    }

    private static async Task SearchAsync(Catalogue catalogue)
    {
        var searches = catalogue.Lists.SelectMany(Questions.Searches).ToList();
        foreach (var (search, found) in searches.Zip(await catalogue.Calls.AnswersAsync(searches)))
        {
            var list = catalogue.Lists.Single(list => list.Call.Operation == search.Operation
                && list.Call.Values.GetValueOrDefault("resource") == search.Values.GetValueOrDefault("resource"));
            var named = list.Bodies.Count(body => Listed.Name(body).Contains(search.Values["search"].Trim(), StringComparison.OrdinalIgnoreCase));
            Assert.True(found.GetProperty("count").GetInt32() >= named, search.Url);
        }
    }

    private static async Task ChooseFieldsAsync(Catalogue catalogue)
    {
        var questions = await ConnectorCalls.EachAsync(catalogue.Lists, async list => Questions.Fields(list,
            [.. (await catalogue.Calls.ChoicesAsync(list.Call, list.Call.Operation.Parameter("sortBy")!)).Select(choice => choice.Value)]));
        await catalogue.Calls.AnswersAsync(questions.SelectMany(question => question));
    }

    private static async Task FilterAsync(Catalogue catalogue)
    {
        foreach (var list in catalogue.Lists)
        {
            var filters = Questions.Filters(list).ToList();
            var answers = await catalogue.Calls.AnswersAsync(filters.Select(filter => filter.Call));
            foreach (var (filter, answer) in filters.Zip(answers))
            {
                var found = answer.GetProperty("value").EnumerateArray().Select(list.Body).ToList();
                Assert.True(found.Count > 0, filter.Call.Url);
                if (filter.Call.Operation.Parameter(filter.Filter)!.Type == "integer")
                    Assert.All(found, body => Assert.Contains(filter.Value, Questions.Ids(body, filter.Filter)));
            }
        }
    }
}
