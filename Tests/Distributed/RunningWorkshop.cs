namespace FusionSample.Tests.Distributed;

/// <summary>
/// One running Workshop for all test classes of a collection. A class that needs other options derives from it, overrides
/// <see cref="Arguments"/> and takes the derived class as its fixture.
/// </summary>
public class RunningWorkshop : IAsyncLifetime
{
    private WorkshopProcess? _process;

    /// <summary>The process behind it.</summary>
    public WorkshopProcess Process => _process ?? throw new InvalidOperationException("Workshop has not been started yet.");

    /// <summary>The address of each resource by name.</summary>
    public IReadOnlyDictionary<string, string> Addresses => Process.Addresses;

    /// <summary>Options beside <c>--port-base</c> and <c>--ready-file</c>.</summary>
    protected virtual string[] Arguments => [];

    /// <summary>Variables of the shell from which it is started; null takes one away.</summary>
    // Hundreds of requests a person are asked here, all from one address: the limits are looked at elsewhere.
    protected virtual IReadOnlyDictionary<string, string?> Environment => new Dictionary<string, string?>
    {
        ["Limits__RequestsPerMinute"] = "100000",
        ["Limits__RequestsPerMinutePerAddress"] = "100000",
    };

    /// <inheritdoc />
    public virtual async ValueTask InitializeAsync() =>
        _process = await WorkshopProcess.StartReadyAsync(Arguments, Environment, TestContext.Current.CancellationToken);

    /// <inheritdoc />
    public virtual async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="WorkshopProcess.Client" />
    public HttpClient Client(string resource) => Process.Client(resource);

    /// <inheritdoc cref="WorkshopProcess.SignedInAsync" />
    public Task<HttpClient> SignedInAsync(string person) => Process.SignedInAsync(person, TestContext.Current.CancellationToken);
}

/// <summary>The classes that share the Workshop with default options: <c>[Collection(nameof(SharedWorkshop))]</c>.</summary>
[CollectionDefinition(nameof(SharedWorkshop))]
public sealed class SharedWorkshop : ICollectionFixture<RunningWorkshop>;
