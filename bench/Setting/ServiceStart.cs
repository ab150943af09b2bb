using System.Diagnostics;
using FusionSample.Bench.Processes;
using FusionSample.Bench.Serve;
using FusionSample.Workshop.Model;
using FusionSample.Workshop.Processes;

namespace FusionSample.Bench.Setting;

/// <summary>Starts one of the solution's services as Workshop does, from its Release build or another folder.</summary>
internal static class ServiceStart
{
    private static readonly BuildOutput Build = new(AppContext.BaseDirectory);
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(2) };

    /// <summary>Returns when <c>/health</c> says 200.</summary>
    public static async Task<ChildProcess> StartAsync(Resource resource, CancellationToken cancellationToken) =>
        await ChildProcess.Start(resource.Name, Describe(resource)).ReadyAsync(() => IsOkAsync($"{resource.Address}/health"), cancellationToken);

    /// <summary>The command.</summary>
    /// <param name="resource">What to start.</param>
    /// <param name="folder">Where its assembly is; the build's when left out.</param>
    public static ProcessStartInfo Describe(Resource resource, string? folder = null)
    {
        folder ??= Build.FolderOf(resource.Project);
        var start = new ProcessStartInfo(ServeCommand.Muxer, [Path.Combine(folder, resource.Project + ".dll")]) { WorkingDirectory = folder };
        foreach (var (name, value) in ChildEnvironment.Changes(resource))
        {
            if (value is null)
                start.Environment.Remove(name);
            else
                start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>Whether an address answers 200.</summary>
    public static async Task<bool> IsOkAsync(string address)
    {
        try
        {
            using var response = await Http.GetAsync(address);
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
