using FusionSample.ServiceDefaults.Answers;

namespace FusionSample.ExternalServiceAdapter.Cache;

/// <summary>Gives the answers of the API again, as they were sent, while nothing that they were made of has changed.</summary>
internal static class AdapterAnswers
{
    // In 'Cache-Status', and in nothing else.
    private const string Name = "adapter";

    /// <summary>Belongs behind authorization.</summary>
    public static void UseKeptAnswers(this IApplicationBuilder app)
    {
        var answers = app.ApplicationServices.GetRequiredService<AnswerCache>();
        app.Use((context, next) => context.Request.Path.StartsWithSegments("/api")
            ? answers.InvokeAsync(context, next, KeyOf(context.Request), Name, tellsAge: true)
            : next(context));
    }

    // A query holds no line feed as it is sent, and a path may hold anything once it is decoded. What is longer than any call of the connector is not kept.
    private static string? KeyOf(HttpRequest request) =>
        request.Path.Value!.Length + request.QueryString.Value!.Length < KeptAnswers.MaxKeyLength ? $"{request.Path.Value}\n{request.QueryString.Value}" : null;
}
