using FusionSample.Gateway.Access;
using FusionSample.Gateway.Store;
using FusionSample.ServiceDefaults.Answers;

namespace FusionSample.Gateway.Proxy.Answers;

/// <summary>The IT Admin has emptied the adapters' caches.</summary>
internal sealed class DropKeptAnswers(KeptAnswers answers) : IOnMark
{
    /// <summary>For how long nothing is kept after it: one adapter tells the next, and what is under way comes from before.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    string IOnMark.Mark => Mark.Cache;

    public Task TakeOverAsync(CancellationToken cancellationToken)
    {
        answers.Drop(Quiet);
        return Task.CompletedTask;
    }
}
