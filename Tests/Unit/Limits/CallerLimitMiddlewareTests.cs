using System.Security.Claims;
using FusionSample.Gateway.Limits;
using FusionSample.Gateway.Limits.Callers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Time.Testing;

namespace FusionSample.Tests.Unit.Limits;

/// <summary>Whose calls are counted, and towards what.</summary>
public class CallerLimitMiddlewareTests
{
    private readonly FakeTimeProvider _time = new();

    private readonly CallerLimitMiddleware _middleware;

    private int _passed;

    public CallerLimitMiddlewareTests()
    {
        var replica = new Replica(new ModelLog(_time), _time, new LimitOptions { RequestsPerMinute = 3, Operations = { ["ListFilms"] = 1 } });
        _middleware = new CallerLimitMiddleware(Pass, replica.Callers);
    }

    [Fact]
    public async Task Each_operation_with_a_limit_has_its_own_and_all_together_the_callers()
    {
        Assert.Equal(200, await AskAsync("ada", "ListFilms"));
        Assert.Equal(429, await AskAsync("ada", "ListFilms"));
        Assert.Equal(200, await AskAsync("ada", "GetFilm"));
        Assert.Equal(200, await AskAsync("ada", operation: null));
        Assert.Equal(429, await AskAsync("ada", "GetFilm"));
        Assert.Equal(200, await AskAsync("grace", "ListFilms"));
        Assert.Equal(4, _passed);
    }

    [Fact]
    public async Task What_is_open_to_anybody_is_not_counted()
    {
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(200, await AskAsync("ada", "File", new AllowAnonymousAttribute()));
            Assert.Equal(200, await AskAsync(caller: null, "GetFilm"));
        }

        Assert.Equal(200, await AskAsync("ada", "GetFilm"));
    }

    private Task Pass(HttpContext context)
    {
        _passed++;
        return Task.CompletedTask;
    }

    private async Task<int> AskAsync(string? caller, string? operation, params object[] metadata)
    {
        var context = new DefaultHttpContext();
        if (caller is not null)
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new("oid", caller), new("scp", "Catalogue.Read")], "test"));
        if (operation is not null)
            metadata = [.. metadata, new EndpointNameMetadata(operation)];
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(metadata), null));

        await _middleware.InvokeAsync(context);

        Assert.Equal(context.Response.StatusCode == 429, context.Response.Headers.RetryAfter.Count == 1);
        return context.Response.StatusCode;
    }
}
