using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.Definition;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FusionSample.Tests.Unit.Annotations;

/// <summary>An application with a few endpoints, as far as its definition.</summary>
internal static class AnnotatedApp
{
    /// <summary>The definition of these endpoints.</summary>
    public static async Task<JsonObject> DefineAsync(Action<IEndpointRouteBuilder> map)
    {
        await using var app = Build(map);
        return await app.Services.GetRequiredService<ConnectorDefinition>().GetAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Checks them as a start does.</summary>
    public static async Task EnsureSoundAsync(Action<IEndpointRouteBuilder> map)
    {
        await using var app = Build(map);
        await app.Services.GetRequiredService<ConnectorDefinition>().EnsureSoundAsync(TestContext.Current.CancellationToken);
    }

    private static WebApplication Build(Action<IEndpointRouteBuilder> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddConnectorDefinition();
        var app = builder.Build();
        map(app);
        app.ConnectEndpoints();
        return app;
    }
}
