namespace FusionSample.Workshop.Model;

/// <summary>One port on which a resource listens, on loopback.</summary>
/// <param name="Name">The name under which it is listed; the resource's own for its first endpoint.</param>
/// <param name="Port">The port.</param>
/// <param name="About">What is there, in a few words.</param>
/// <param name="IsHttp">Whether its address is a URL.</param>
internal sealed record Endpoint(string Name, int Port, string About, bool IsHttp = true)
{
    /// <summary><c>http://localhost:port</c>, or <c>localhost:port</c> for what does not speak HTTP.</summary>
    public string Address => IsHttp ? $"http://localhost:{Port}" : $"localhost:{Port}";
}
