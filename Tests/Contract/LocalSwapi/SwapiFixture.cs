using System.Net.Http.Json;
using System.Text.Json;
using FusionSample.LocalSwapi;

namespace FusionSample.Tests.Contract.LocalSwapi;

/// <summary>One LocalSwapi for the tests that only read, and all of its records as a client gets them page by page.</summary>
public sealed class SwapiFixture : IAsyncLifetime
{
    public static readonly string[] Resources = ["people", "planets", "films", "species", "vehicles", "starships"];

    private LocalSwapiServer? _swapi;

    public LocalSwapiServer Swapi => _swapi!;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    /// <summary>Each record by its own link.</summary>
    public Dictionary<string, JsonElement> Records { get; } = [];

    public IEnumerable<JsonElement> Of(string resource) =>
        Records.Where(record => record.Key.Contains($"/api/{resource}/")).Select(record => record.Value);

    public async ValueTask InitializeAsync()
    {
        _swapi = await LocalSwapiServer.StartAsync();
        Client.BaseAddress = _swapi.Url;
        foreach (var resource in Resources)
        {
            for (var next = $"/api/{resource}/"; next is not null;)
            {
                var page = await Client.GetFromJsonAsync<JsonElement>(next);
                foreach (var record in page.GetProperty("results").EnumerateArray())
                    Records.Add(record.GetProperty("url").GetString()!, record);
                next = page.GetProperty("next").GetString();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Swapi.DisposeAsync();
    }
}
