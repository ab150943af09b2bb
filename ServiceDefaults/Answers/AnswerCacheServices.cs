using FusionSample.ServiceDefaults.Starting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FusionSample.ServiceDefaults.Answers;

/// <summary>Registers the cache of answers.</summary>
public static class AnswerCacheServices
{
    /// <summary>Adds <see cref="AnswerCache"/> and <see cref="KeptAnswers"/>. Needs a <see cref="TimeProvider"/>.</summary>
    public static void AddAnswerCache(this IHostApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<KeptAnswersOptions>(KeptAnswersOptions.Section);
        builder.Services.AddSingleton<KeptAnswers>();
        builder.Services.AddSingleton<AnswerCache>();
    }
}
