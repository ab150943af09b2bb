using FusionSample.Workshop.Model;
using FusionSample.Workshop.Processes;

namespace FusionSample.Tests.Distributed.Workshop;

/// <summary>Services that never become what they should be, in the place of the real ones.</summary>
public sealed class SupervisorTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("supervisor-");
    private readonly StopSignals _signals = new();
    private bool _wasReady;

    [Fact]
    public async Task A_service_that_ends_while_it_starts_is_told_with_its_last_lines()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, "Broken", "debug"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Broken.dll"), "no assembly", TestContext.Current.CancellationToken);

        var outcome = await RunAsync(Service("Broken"), Path.Combine(_folder.FullName, "Workshop", "debug"), TimeSpan.FromSeconds(30));

        var died = Assert.IsType<Outcome.Died>(outcome);
        Assert.Equal("broken", died.Process.Resource.Name);
        Assert.NotEqual(0, await died.Process.Exit);
        Assert.NotEmpty(died.Process.LastLines);
        Assert.False(_wasReady);
    }

    [Fact]
    public async Task A_service_that_is_never_healthy_is_named_and_stopped()
    {
        var swapi = Service("LocalSwapi") with { Environment = Listening(FreePorts.NextBlock()) };

        var outcome = await RunAsync(swapi, AppContext.BaseDirectory, TimeSpan.FromSeconds(2));

        Assert.Equal("localswapi", Assert.Single(Assert.IsType<Outcome.NotReady>(outcome).Resources).Name);
        Assert.False(_wasReady);
    }

    [Fact]
    public void What_has_not_been_built_is_found_before_anything_starts()
    {
        var output = new BuildOutput(Path.Combine(_folder.FullName, "Workshop", "release") + Path.DirectorySeparatorChar);
        Assert.Equal(
            Path.Combine(_folder.FullName, "Gateway", "release", "Gateway.dll"), Assert.Single(output.Missing([Service("Gateway")])));
    }

    public void Dispose()
    {
        _signals.Dispose();
        _folder.Delete(recursive: true);
    }

    private Task<Outcome> RunAsync(Resource resource, string workshopFolder, TimeSpan readyTimeout) =>
        new Supervisor(new BuildOutput(workshopFolder), _signals, (_, _) => { }, readyTimeout).RunAsync([resource], () =>
        {
            _wasReady = true;
            return Task.CompletedTask;
        });

    // Asked for its health on a port where nobody listens.
    private static Resource Service(string project) =>
        new(project.ToLowerInvariant(), project, HealthCheck.Http, new Endpoint("test", FreePorts.NextBlock(), ""));

    private static Dictionary<string, string> Listening(int port) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_URLS"] = $"http://localhost:{port}",
        ["PublicUrl"] = $"http://localhost:{port}",
        ["LocalSwapi__FaultsPort"] = $"{port + 1}",
    };
}
