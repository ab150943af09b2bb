namespace FusionSample.Bench.Serve;

/// <summary>An external API in SWAPI's format that has a person of every number, and little to look names up in.</summary>
internal static class SyntheticSwapi
{
    private const string Dates = "\"created\":\"2014-12-09T13:50:51.644000Z\",\"edited\":\"2014-12-20T21:17:56.891000Z\"";

    public static async Task RunAsync(int port)
    {
        var origin = $"http://localhost:{port}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(origin);
        await using var app = builder.Build();
        app.MapGet("/health", () => "Healthy");
        app.MapGet("/api/people/{id:int}/", (int id) => Json(Person(id, origin)));
        app.MapGet("/api/planets/", () => Json(Page(Planet(origin))));
        app.MapGet("/api/{resource}/", (string resource) => Json(Page()));
        await app.RunAsync();
    }

    private static IResult Json(string text) => TypedResults.Text(text, "application/json");

    private static string Page(params string[] records) =>
        $$"""{"count":{{records.Length}},"next":null,"previous":null,"results":[{{string.Join(',', records)}}]}""";

    private static string Person(int id, string origin) => $$"""
        {"name":"Person {{id:D7}}","height":"172","mass":"77","hair_color":"blond","skin_color":"fair","eye_color":"blue","birth_year":"19BBY",
        "gender":"male","homeworld":"{{origin}}/api/planets/1/","films":[],"species":[],"vehicles":[],"starships":[],
        {{Dates}},"url":"{{origin}}/api/people/{{id}}/"}
        """;

    private static string Planet(string origin) => $$"""
        {"name":"Tatooine","rotation_period":"23","orbital_period":"304","diameter":"10465","climate":"arid","gravity":"1 standard",
        "terrain":"desert","surface_water":"1","population":"200000","residents":[],"films":[],{{Dates}},"url":"{{origin}}/api/planets/1/"}
        """;
}
