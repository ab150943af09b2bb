namespace FusionSample.Tests.Distributed.Connector;

/// <summary>What a maker picks from a dropdown exists, has a name, and is accepted.</summary>
[Collection(nameof(SharedWorkshop))]
public class DynamicValueTests(RunningWorkshop workshop)
{
    [Fact]
    public async Task Every_dropdown_offers_values_with_titles_that_its_own_operation_accepts()
    {
        var calls = await ConnectorCalls.StartAsync(workshop);
        var dropdowns =
            from operation in calls.Definition.Operations
            from parameter in operation.Parameters
            where parameter.DynamicValues is not null
            select (operation, parameter);

        var offered = await ConnectorCalls.EachAsync(dropdowns, async dropdown => await OfferedAsync(calls, dropdown.operation, dropdown.parameter));
        await calls.AnswersAsync(offered.SelectMany(picks => picks));

        Assert.True(calls.Misfits.IsEmpty, string.Join('\n', calls.Misfits.Take(20)));
        Assert.NotEmpty(offered);
        TestContext.Current.TestOutputHelper?.WriteLine($"{calls.Count} requests, {offered.Length} dropdowns.");
    }

    // The operation with the first and the last value that is offered, for each resource where one is chosen before.
    private static async Task<IReadOnlyList<Call>> OfferedAsync(ConnectorCalls calls, ServedOperation operation, ServedParameter parameter)
    {
        var subjects = parameter.Name == "resource" ? [new Call(operation)] : await Catalogue.SubjectsAsync(calls, operation);
        var picks = new List<Call>();
        foreach (var subject in subjects)
        {
            var choices = await calls.ChoicesAsync(subject, parameter);
            Assert.NotEmpty(choices);
            Assert.All(choices, choice => Assert.False(string.IsNullOrWhiteSpace(choice.Value) || string.IsNullOrWhiteSpace(choice.Title), $"{operation}.{parameter.Name}: {choice}"));
            Assert.Equal(choices.Count, choices.DistinctBy(choice => choice.Value).Count());
            foreach (var choice in new[] { choices[0], choices[^1] })
                picks.Add(await CompleteAsync(calls, subject.With(parameter.Name, choice.Value)));
        }

        return picks;
    }

    // What is required beside it: the first choice, or the first record's name.
    private static async Task<Call> CompleteAsync(ConnectorCalls calls, Call call)
    {
        foreach (var missing in call.Operation.Parameters.Where(parameter => parameter.Required && !call.Values.ContainsKey(parameter.Name)))
        {
            var choices = missing.DynamicValues is not null ? await calls.ChoicesAsync(call, missing)
                : await calls.ChoicesAsync(call, calls.Definition.Operation("GetRecord").Parameter("id")!);
            call = call.With(missing.Name, missing.DynamicValues is not null ? choices[0].Value : choices[0].Title);
        }

        return call;
    }
}
