namespace FusionSample.Tests.Contract.AppHost;

/// <summary>The builder: <c>DistributedApplication.CreateBuilder</c>'s answer.</summary>
internal sealed class AppBuilder
{
    /// <summary>What was added, in order.</summary>
    public List<AppResource> Resources { get; } = [];
}

/// <summary>A project resource, as its calls have made it so far.</summary>
internal sealed record AppResource(string Name, string Project)
{
    /// <summary>By name: the scheme, and the port (of the launch profile, or the one that Workshop gives).</summary>
    public Dictionary<string, (string Scheme, int Port)> Endpoints { get; } = [];

    /// <summary>The variables, references resolved.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>The resources it waits for.</summary>
    public List<string> WaitsFor { get; } = [];

    /// <summary>The paths of its HTTP health checks.</summary>
    public List<string> HealthPaths { get; } = [];
}

/// <summary>A parameter with its value in run mode.</summary>
internal sealed record AppParameter(string Value);

/// <summary>An endpoint of a resource; as a value its URL.</summary>
internal sealed record AppEndpoint(AppResource Resource, string Name)
{
    public (string Scheme, int Port) Binding => Resource.Endpoints[Name];

    public string Url => $"{Binding.Scheme}://{HostAndPort}";

    public string HostAndPort => $"localhost:{Binding.Port}";
}

/// <summary>A text that is put together from other values: a reference expression, or a property of an endpoint.</summary>
internal sealed record AppText(string Value);

/// <summary>AppHost.cs says something that the reader does not know, so that the comparison cannot vouch for it.</summary>
internal sealed class UnknownInAppHostException(string message) : Exception(message);
