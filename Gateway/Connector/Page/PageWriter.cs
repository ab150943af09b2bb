using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace FusionSample.Gateway.Connector.Page;

/// <summary>Renders the page once, to bytes: it says the same to everybody until the gateway starts again.</summary>
internal static class PageWriter
{
    public static async Task<byte[]> WriteAsync(PublishedNames names, IReadOnlyList<string> files, string style)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(ConnectorPage.Names)] = names,
            [nameof(ConnectorPage.Files)] = files,
            [nameof(ConnectorPage.Style)] = style,
        });
        return await renderer.Dispatcher.InvokeAsync(async () =>
            Encoding.UTF8.GetBytes((await renderer.RenderComponentAsync<ConnectorPage>(parameters)).ToHtmlString()));
    }
}
