using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using FusionSample.LocalSwapi;

namespace FusionSample.Tests.Integration.LocalSwapi;

/// <summary>The port that is really closed, and comes back.</summary>
public sealed class DownTests : IAsyncLifetime
{
    private LocalSwapiServer? _swapi;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private LocalSwapiServer Swapi => _swapi!;

    public async ValueTask InitializeAsync() => _swapi = await LocalSwapiServer.StartAsync(Token);

    public ValueTask DisposeAsync() => Swapi.DisposeAsync();

    [Fact]
    public async Task Down_refuses_connections_until_it_is_cleared_and_returns_on_the_same_port()
    {
        var url = Swapi.Url;
        for (var round = 0; round < 3; round++)
        {
            await Swapi.SetFaultAsync(new { kind = "down" }, Token);
            var refused = await Assert.ThrowsAnyAsync<SocketException>(() => RawHttp.ConnectAsync(url, Token));
            Assert.Equal(SocketError.ConnectionRefused, refused.SocketErrorCode);

            await Swapi.ClearFaultAsync(Token);
            Assert.Equal(url, Swapi.Url);
            using var client = new HttpClient { BaseAddress = url };
            var person = await client.GetFromJsonAsync<JsonElement>("/api/people/1/", Token);
            Assert.Equal($"{url}api/people/1/", person.GetProperty("url").GetString());
        }
    }

    [Fact]
    public async Task Down_closes_connections_that_are_open()
    {
        using var idle = await RawHttp.ConnectAsync(Swapi.Url, Token);
        await idle.SendGetAsync("/api/people/1/", Token);
        await idle.ReadAsync(text => text.EndsWith("\"}"), Token);

        await Swapi.SetFaultAsync(new { kind = "down" }, Token);

        Assert.Equal("", await EndOf(idle));
    }

    [Fact]
    public async Task Down_cuts_off_an_answer_that_is_under_way()
    {
        await Swapi.SetFaultAsync(new { kind = "drip" }, Token);
        using var busy = await RawHttp.ConnectAsync(Swapi.Url, Token);
        await busy.SendGetAsync("/api/people/1/", Token);
        await busy.ReadAsync(text => text.Contains("\r\n\r\n"), Token);

        await Swapi.SetFaultAsync(new { kind = "down" }, Token);

        Assert.DoesNotContain("\"}", await EndOf(busy));
    }

    [Fact]
    public async Task Switches_work_while_the_port_is_closed()
    {
        await Swapi.SetFaultAsync(new { kind = "down" }, Token);
        await Swapi.SetFaultAsync(new { kind = "down" }, Token);
        Assert.Equal("""{"kind":"down"}""", await Swapi.Faults.GetStringAsync("/faults", Token));

        await Swapi.SetFaultAsync(new { kind = "status", status = 500 }, Token);
        using var client = new HttpClient();
        using var response = await client.GetAsync(Swapi.Url, Token);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task Port_that_somebody_took_meanwhile_is_said_and_stays_down_until_it_is_free()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets nobody take a port that is kept.");
        await Swapi.SetFaultAsync(new { kind = "down" }, Token);
        using (var other = new TcpListener(IPAddress.Loopback, Swapi.Url.Port))
        {
            other.Start();
            using var response = await Swapi.Faults.DeleteAsync("/faults", Token);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Contains($"{Swapi.Url.Port}: address already in use", await response.Content.ReadAsStringAsync(Token));
            Assert.Equal("""{"kind":"down"}""", await Swapi.Faults.GetStringAsync("/faults", Token));
        }

        await Swapi.ClearFaultAsync(Token);
        using var client = new HttpClient { BaseAddress = Swapi.Url };
        Assert.Equal("Healthy", await client.GetStringAsync("/health", Token));
    }

    // A connection ends by a FIN or, in the midst of an answer, by a reset.
    private static async Task<string> EndOf(RawHttp connection)
    {
        try
        {
            return await connection.ReadToEndAsync(Token);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
