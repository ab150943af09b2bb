using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FusionSample.Gateway.Authorization;
using FusionSample.Gateway.Operations;
using FusionSample.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Integration.Gateway;

/// <summary>
/// A right token without the scope, without the role or of the wrong kind, for every operation that is mapped: each is refused, and
/// the same request with what it lacked is not.
/// </summary>
[Collection(SharedGateways.Name)]
public partial class EveryOperationTests(SharedGateway remembering, SharedForgetfulGateway forgetful)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<string, bool> Callers { get; } = new(
        [
            "nobody", "a person without the scope", "a person with the scope of the other kind of operation", "a person without a role", "a person with an application's role",
            "an application without a role", "an application with a person's role", "an application with a scope's name as its role, where a person is needed",
            "a person with a role that may not",
        ],
        [true, false]);

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task Who_lacks_something_is_refused_remembered_or_not(string who, bool tokensAreRemembered)
    {
        var gateway = tokensAreRemembered ? remembering.Fresh() : forgetful.Fresh();
        var forged = new ForgedTokens(gateway.Entra);
        var (status, slug) = who == "nobody" ? (401, "token-missing") : (403, "forbidden");
        foreach (var (operation, method, path) in Operations(gateway))
        {
            if (TokenOf(who, Permissions.Of(operation)!, forged) is var token && token == "")
                continue;
            using var client = gateway.ClientWith(token);
            // The second time the token is remembered.
            for (var time = 0; time < (tokensAreRemembered ? 2 : 1); time++)
            {
                using var response = await CallAsync(client, method, path);

                Assert.True(status == (int)response.StatusCode, $"{operation}: {(int)response.StatusCode} for {who}");
                await response.ProblemAsync(status, slug);
            }
        }

        Assert.Empty(gateway.Adapter.Requests);
    }

    [Fact]
    public async Task Who_has_all_of_it_is_let_through()
    {
        var gateway = remembering.Fresh();
        var forged = new ForgedTokens(gateway.Entra);
        foreach (var (operation, method, path) in Operations(gateway))
        {
            using var client = gateway.ClientWith(Right(Permissions.Of(operation)!, forged));

            using var response = await CallAsync(client, method, path);

            Assert.False(response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{operation}: {(int)response.StatusCode}");
        }
    }

    private static string Right(Permission permission, ForgedTokens forged) =>
        forged.Of("maker", claims => (claims["scp"], claims["roles"]) = (permission.Scope, new[] { permission.Roles[0] }));

    // Empty where the question does not arise for this operation.
    private static string? TokenOf(string who, Permission permission, ForgedTokens forged) => who switch
    {
        "nobody" => null,
        "a person without the scope" => forged.Of("maker", claims => (claims["scp"], claims["roles"]) = ("User.Read", TeamRoles.All)),
        "a person with the scope of the other kind of operation" => forged.Of("maker", claims =>
            (claims["scp"], claims["roles"]) = (permission.Scope == Permission.Read.Scope ? Permission.Manage.Scope : Permission.Read.Scope, TeamRoles.All)),
        "a person without a role" => forged.Of("maker", claims =>
        {
            claims["scp"] = permission.Scope;
            claims.Remove("roles");
        }),
        "a person with an application's role" => forged.Of("maker", claims =>
            (claims["scp"], claims["roles"]) = ("User.Read", new[] { permission.ApplicationRole ?? permission.Scope, permission.Roles[0] })),
        "an application without a role" => forged.OfApplication(claims => claims["roles"] = new[] { "Other.Read" }),
        "an application with a person's role" => forged.OfApplication(claims => claims["roles"] = TeamRoles.All),
        "an application with a scope's name as its role, where a person is needed" =>
            permission.ApplicationRole is null ? forged.OfApplication(claims => claims["roles"] = new[] { permission.Scope, permission.Roles[0] }) : "",
        "a person with a role that may not" => TeamRoles.All.FirstOrDefault(role => !permission.Roles.Contains(role)) is { } other
            ? forged.Of("maker", claims => (claims["scp"], claims["roles"]) = (permission.Scope, new[] { other })) : "",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };

    private static IEnumerable<(string Operation, string Method, string Path)> Operations(GatewayHost gateway) =>
        from endpoint in gateway.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
        select (endpoint.OperationOf()!, method, Parameter().Replace(endpoint.RoutePattern.RawText!, "people"));

    private static async Task<HttpResponseMessage> CallAsync(HttpClient client, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method is "POST")
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        return await client.SendAsync(request, Token);
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
