namespace FusionSample.ExternalServiceAdapter.Requests;

/// <summary>A query value that is blank is one that was left out: some callers send <c>film=</c> for an empty field, which is no number.</summary>
internal static class BlankValues
{
    public static void UseBlankValues(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!context.Request.QueryString.HasValue)
            return next(context);
        var query = context.Request.Query;
        if (query.Any(value => string.IsNullOrWhiteSpace(value.Value)))
            context.Request.Query = new QueryCollection(query.Where(value => !string.IsNullOrWhiteSpace(value.Value)).ToDictionary());
        return next(context);
    });
}
