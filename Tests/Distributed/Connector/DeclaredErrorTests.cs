using FusionSample.Tests.Support;

namespace FusionSample.Tests.Distributed.Connector;

/// <summary>The errors that the definition declares are those that come.</summary>
[Collection(nameof(SharedWorkshop))]
public class DeclaredErrorTests(RunningWorkshop workshop)
{
    private static readonly Dictionary<string, string> Absent = new() { ["resource"] = "people", ["id"] = "4711", ["name"] = "Nobody of that name" };

    [Fact]
    public async Task Every_declared_error_comes_from_its_operation()
    {
        var calls = await ConnectorCalls.StartAsync(workshop);
        var errors =
            from operation in calls.Definition.Operations
            from status in operation.Statuses
            where status is 400 or 404
            select (operation, status);

        var seen = await ConnectorCalls.EachAsync(errors, async error =>
        {
            var call = error.status switch
            {
                400 => Wrong(error.operation),
                404 => error.operation.Parameters.Where(parameter => parameter.Required)
                    .Aggregate(new Call(error.operation), (so, parameter) => so.With(parameter.Name, Absent[parameter.Name])),
                _ => throw new InvalidOperationException($"{error.operation} declares {error.status}, which no test provokes."),
            };
            using var response = await calls.SendAsync(call.Url);
            await response.ProblemAsync(error.status, error.status == 400 ? "invalid-request" : "not-found");
            return error.status;
        });

        Assert.Contains(400, seen);
        Assert.Contains(404, seen);
        // The others are the gateway's and the external API's: TokenTests, FaultTests.
        Assert.All(calls.Definition.Operations, operation => Assert.Superset(new HashSet<int> { 401, 403, 429, 502, 503, 504 }, operation.Statuses.ToHashSet()));
    }

    [Fact]
    public async Task A_whole_number_with_a_fraction_is_a_400_that_names_the_parameter()
    {
        var calls = await ConnectorCalls.StartAsync(workshop);
        var integers =
            from operation in calls.Definition.Operations
            from parameter in operation.Parameters
            where parameter.Type == "integer"
            select (operation, parameter.Name);

        var named = await ConnectorCalls.EachAsync(integers, async integer =>
        {
            var call = integer.operation.Parameter("resource") is null ? new Call(integer.operation) : new Call(integer.operation).With("resource", "people");
            using var response = await calls.SendAsync(call.With(integer.Name, "2.5").Url);
            var problem = await response.ProblemAsync(400, "invalid-request");
            Assert.StartsWith($"'{integer.Name}' cannot be '2.5': it must be a whole number", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
            return integer.Name;
        });

        Assert.Superset(new HashSet<string> { "id", "film", "homeworld", "species", "pilot", "page", "pageSize" }, named.ToHashSet());
    }

    private static Call Wrong(ServedOperation operation)
    {
        var required = operation.Parameters.Where(parameter => parameter.Required)
            .Aggregate(new Call(operation), (so, parameter) => so.With(parameter.Name, Absent[parameter.Name]));
        var integer = operation.Parameters.FirstOrDefault(parameter => parameter.Type == "integer");
        return integer is not null ? required.With(integer.Name, "2.5") : required.With("resource", "droids");
    }
}
