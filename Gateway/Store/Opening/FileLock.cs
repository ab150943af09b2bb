using FusionSample.ServiceDefaults.Starting;

namespace FusionSample.Gateway.Store.Opening;

/// <summary>
/// A lock file beside the store's, held by the operating system: it ends with the process that holds it, however that ends. The
/// file itself stays; deleting it would let two processes hold two locks of one name.
/// </summary>
internal static class FileLock
{
    /// <summary>Longer than any migration takes.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <exception cref="StartupException">Another process has held it for a minute.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission to write there.</exception>
    /// <exception cref="IOException">It cannot be written for another reason.</exception>
    public static async Task<IDisposable> TakeAsync(string path, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (held is not DirectoryNotFoundException && File.Exists(path))
            {
                if (waited >= Longest)
                    throw new StartupException($"Another process has held '{path}' for {Longest.TotalSeconds} s: {held.Message}", held);
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }
}
