using FusionSample.Gateway.Authorization;
using FusionSample.Gateway.Operations;
using FusionSample.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Contract.Gateway;

/// <summary>Every mapped endpoint, the published definition, the table in code and the one in docs/roles.md say the same.</summary>
public class RoleTableTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    // Health, the published connector's files and its page; nothing else answers without a caller.
    private static readonly string[] Open = ["/health", "/alive", "/connector/", "/connector/{file}", "/connector/docs"];

    private IReadOnlyList<RouteEndpoint> Endpoints =>
        [.. shared.Fresh().Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    [Fact]
    public void Each_endpoint_is_in_the_table_or_named_here_as_open()
    {
        Assert.All(Endpoints, endpoint =>
        {
            var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
                Assert.Contains(Open, open => pattern == open || pattern.StartsWith("/connector/docs", StringComparison.Ordinal));
            else
                Assert.True(Permissions.Of(endpoint.OperationOf()) is not null, $"'{pattern}' ({endpoint.OperationOf()}) is not in the table.");
        });
    }

    [Fact]
    public void Each_operation_of_the_table_is_mapped_and_no_other_policy_weakens_it()
    {
        Assert.Equal(
            Permissions.All.Keys.Order(StringComparer.Ordinal),
            Endpoints.Select(endpoint => endpoint.OperationOf()).Where(name => Permissions.Of(name) is not null).Distinct().Order(StringComparer.Ordinal));
        Assert.All(Endpoints, endpoint => Assert.DoesNotContain(endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>(), data => data.Policy is not null || data.Roles is not null));
    }

    [Fact]
    public void Each_operation_of_the_definition_is_mapped_as_it_is_published()
    {
        var defined = CommittedConnector.Operations().Select(operation => $"{operation.Method} {operation.Path} {operation.Id}");

        var mapped = Endpoints.Where(endpoint => Permissions.Of(endpoint.OperationOf())?.ApplicationRole is not null).Select(endpoint =>
            $"{endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Single()} {endpoint.RoutePattern.RawText} {endpoint.OperationOf()}");
        Assert.Equal(defined.Order(StringComparer.Ordinal), mapped.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_documentation_has_the_same_table()
    {
        var documented = File.ReadLines(Repository.PathOf("docs", "roles.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal));

        Assert.Equal(Permissions.All.Select(Row), documented);
    }

    private static string Row(KeyValuePair<string, Permission> one)
    {
        static string Mark(bool may) => may ? "yes" : "–";
        var roles = TeamRoles.All.Select(role => Mark(one.Value.Roles.Contains(role)));
        return $"| `{one.Key}` | `{one.Value.Scope}` | {string.Join(" | ", roles)} | {(one.Value.ApplicationRole is { } app ? $"`{app}`" : "–")} | {Mark(one.Value.TakesKeys)} |";
    }
}
