using FusionSample.Gateway.Proxy.Balancing;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace FusionSample.Tests.Unit.Gateway;

/// <summary>What an adapter is left out for, and a call sent once more: only what cannot have been answered.</summary>
public class ConnectionFailureTests
{
    public static TheoryData<ForwarderError, Exception?, bool> Rows { get; } = new()
    {
        { ForwarderError.Request, new HttpRequestException("refused"), true },
        // As HttpClient says that a connection was not there in time.
        { ForwarderError.RequestTimedOut, new TaskCanceledException("", new TimeoutException()), true },
        { ForwarderError.RequestTimedOut, new OperationCanceledException(), false },
        { ForwarderError.RequestTimedOut, null, false },
        { ForwarderError.RequestCanceled, new TaskCanceledException("", new TimeoutException()), false },
        { ForwarderError.ResponseBodyDestination, new IOException(), false },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_connection_that_was_refused_broken_off_or_never_taken_is_broken(ForwarderError error, Exception? exception, bool isBroken)
    {
        var context = new DefaultHttpContext();
        Assert.False(context.HasBrokenConnection());

        context.Features.Set<IForwarderErrorFeature>(new Failure(error, exception));

        Assert.Equal(isBroken, context.HasBrokenConnection());
    }

    private sealed record Failure(ForwarderError Error, Exception? Exception) : IForwarderErrorFeature;
}
