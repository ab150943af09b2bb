using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FusionSample.Tests.Integration.LocalEntra;

/// <summary>A session whose time stands still until a test moves it.</summary>
public sealed class ClockedSession : IAsyncLifetime
{
    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    public EntraSession Entra { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Entra = await EntraSession.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(Time));

    public ValueTask DisposeAsync() => Entra.DisposeAsync();
}
