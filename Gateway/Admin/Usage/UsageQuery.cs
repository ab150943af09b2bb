using System.ComponentModel.DataAnnotations;
using FusionSample.Gateway.Admin.Requests;
using FusionSample.Gateway.Store;
using Microsoft.AspNetCore.Mvc;

namespace FusionSample.Gateway.Admin.Usage;

/// <summary>Which calls are added up, and by what.</summary>
public sealed class UsageQuery : TimeQuery
{
    private static readonly TimeSpan DefaultSpan = TimeSpan.FromDays(1);

    /// <summary><c>person:…</c>, <c>application:…</c>, <c>key:…</c> or <c>network:…</c>.</summary>
    [FromQuery(Name = "caller")]
    [StringLength(128, ErrorMessage = "'caller' must not be longer than 128 characters.")]
    [PlainText(ErrorMessage = "'caller' must be plain text.")]
    public string? Caller { get; init; }

    /// <summary>The operation's id.</summary>
    [FromQuery(Name = "operation")]
    [StringLength(100, ErrorMessage = "'operation' must not be longer than 100 characters.")]
    [PlainText(ErrorMessage = "'operation' must be plain text.")]
    public string? Operation { get; init; }

    /// <summary><c>ok</c>, or the name of an error.</summary>
    [FromQuery(Name = "outcome")]
    [StringLength(60, ErrorMessage = "'outcome' must not be longer than 60 characters.")]
    [PlainText(ErrorMessage = "'outcome' must be plain text.")]
    public string? Outcome { get; init; }

    /// <summary>What makes one line; <c>operation</c> when left out.</summary>
    [FromQuery(Name = "groupBy")]
    [AllowedValues("caller", "operation", "outcome", "minute", null, "", ErrorMessage = "'groupBy' must be caller, operation, outcome or minute.")]
    public string? GroupBy { get; init; }

    internal string By => string.IsNullOrEmpty(GroupBy) ? "operation" : GroupBy;

    // Without a beginning: the day before the end, for all that is kept may be much.
    internal IQueryable<UsageMinute> Of(IQueryable<UsageMinute> all, DateTimeOffset now)
    {
        var from = From ?? (To ?? now) - DefaultSpan;
        all = all.Where(usage => usage.Minute >= from);
        if (To is { } to)
            all = all.Where(usage => usage.Minute < to);
        if (!string.IsNullOrWhiteSpace(Caller))
            all = all.Where(usage => usage.Caller == Caller);
        if (!string.IsNullOrWhiteSpace(Operation))
            all = all.Where(usage => usage.Operation == Operation);
        if (!string.IsNullOrWhiteSpace(Outcome))
            all = all.Where(usage => usage.Outcome == Outcome);
        return all;
    }
}
