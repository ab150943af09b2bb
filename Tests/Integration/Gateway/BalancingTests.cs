using FusionSample.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Yarp.ReverseProxy;
using Yarp.ReverseProxy.Model;

namespace FusionSample.Tests.Integration.Gateway;

/// <summary>One adapter or two, one of which dies, breaks off or is ill.</summary>
public sealed class BalancingTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private RecordingAdapter? _second;
    private GatewayHost? _gateway;

    private RecordingAdapter First => _gateway!.Adapter;

    private RecordingAdapter Second => _second!;

    public async ValueTask InitializeAsync()
    {
        _second = await RecordingAdapter.StartAsync();
        _gateway = await GatewayHost.StartAsync(_time, ("services:adapter:http:1", _second.Url));
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway!.DisposeAsync();
        await _second!.DisposeAsync();
    }

    [Fact]
    public async Task Both_are_called_in_turn()
    {
        await CallAsync(6);

        Assert.Equal((3, 3), (First.Requests.Count, Second.Requests.Count));
    }

    [Fact]
    public async Task One_that_dies_costs_no_call_is_left_out_at_once_and_is_back_when_it_is_back()
    {
        using var retries = new Counted(_gateway!.Services, "fusion.proxy.retries");
        var url = Second.Url;
        await Second.DisposeAsync();

        await CallAsync(6);
        Assert.Equal(6, First.Requests.Count);
        Assert.Equal("answered", Assert.Single(retries.Tags));

        _second = await RecordingAdapter.StartAsync(url);
        _time.Advance(TimeSpan.FromSeconds(2.1));
        await Eventually.TrueAsync(() => Task.FromResult(DestinationAt(url).Health is { Passive: DestinationHealth.Unknown, Active: not DestinationHealth.Unhealthy }));
        await CallAsync(6);
        Assert.Equal(3, Second.Requests.Count);
    }

    [Fact]
    public async Task One_that_breaks_off_before_it_answers_costs_no_call()
    {
        Second.Answer = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        await CallAsync(6);

        Assert.Equal((6, 1), (First.Requests.Count, Second.Requests.Count));
    }

    [Fact]
    public async Task One_that_says_that_it_is_ill_is_left_out_and_when_both_do_both_are_called()
    {
        Second.Health = 503;
        await ProbeUntilAsync(Second, DestinationHealth.Unhealthy);
        await CallAsync(4);
        Assert.Empty(Second.Requests);

        First.Health = 503;
        await ProbeUntilAsync(First, DestinationHealth.Unhealthy);
        await CallAsync(4);
        Assert.NotEmpty(Second.Requests);

        Second.Health = 200;
        await ProbeUntilAsync(Second, DestinationHealth.Healthy);
        Second.Requests.Clear();
        await CallAsync(4);
        Assert.Equal(4, Second.Requests.Count);
    }

    [Theory]
    [InlineData(1, 200, 2)]
    [InlineData(9, 502, 2)]
    public async Task A_single_one_is_asked_once_more_and_not_a_third_time(int breaksOff, int status, int asked)
    {
        await using var own = await GatewayHost.StartAsync(_time);
        var luke = own.Adapter.Answer;
        own.Adapter.Answer = context =>
        {
            if (own.Adapter.Requests.Count > breaksOff)
                return luke(context);
            context.Abort();
            return Task.CompletedTask;
        };
        using var client = await own.SignedInAsync();

        using var response = await client.GetAsync("/api/people/1", TestContext.Current.CancellationToken);

        Assert.Equal((status, asked), ((int)response.StatusCode, own.Adapter.Requests.Count));
    }

    [Fact]
    public async Task What_has_taken_too_long_is_not_sent_again()
    {
        await using var own = await GatewayHost.StartAsync(("ReverseProxy:Clusters:adapter:HttpRequest:ActivityTimeout", "00:00:02"));
        own.Adapter.Answer = context => Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted);
        using var client = await own.SignedInAsync();

        await client.GetProblemAsync("/api/people/1", 504, "timeout");

        Assert.Single(own.Adapter.Requests);
    }

    private async Task CallAsync(int calls)
    {
        using var client = await _gateway!.SignedInAsync();
        for (var call = 0; call < calls; call++)
            await client.GetOkAsync("/api/people/1");
    }

    private DestinationState DestinationAt(string url)
    {
        Assert.True(_gateway!.Services.GetRequiredService<IProxyStateLookup>().TryGetCluster("adapter", out var cluster));
        return cluster.Destinations.Values.Single(destination => destination.Model.Config.Address.TrimEnd('/') == url.TrimEnd('/'));
    }

    private Task ProbeUntilAsync(RecordingAdapter adapter, DestinationHealth health) => Eventually.TrueAsync(() =>
    {
        _time.Advance(TimeSpan.FromSeconds(2.1));
        return Task.FromResult(DestinationAt(adapter.Url).Health.Active == health);
    });
}
