using System.ComponentModel.DataAnnotations;
using FusionSample.Gateway.Admin.Requests;
using FusionSample.Gateway.Store;
using Microsoft.AspNetCore.Mvc;

namespace FusionSample.Gateway.Admin.Audit;

/// <summary>Which acts a list holds; what is left out does not choose.</summary>
public sealed class AuditQuery : TimeQuery
{
    /// <summary>The object id of who did it.</summary>
    [FromQuery(Name = "actor")]
    [StringLength(64, ErrorMessage = "'actor' must not be longer than 64 characters.")]
    [PlainText(ErrorMessage = "'actor' must be plain text.")]
    public string? Actor { get; init; }

    /// <summary>What was done, such as <c>key.revoke</c>.</summary>
    [FromQuery(Name = "action")]
    [StringLength(50, ErrorMessage = "'action' must not be longer than 50 characters.")]
    [PlainText(ErrorMessage = "'action' must be plain text.")]
    public string? Action { get; init; }

    /// <summary>To what: a key's id, <c>user:…</c>, <c>application:…</c>, <c>token:…</c>.</summary>
    [FromQuery(Name = "target")]
    [StringLength(Revocation.MaxSubjectLength, ErrorMessage = "'target' must not be longer than 100 characters.")]
    [PlainText(ErrorMessage = "'target' must be plain text.")]
    public string? Target { get; init; }

    internal IQueryable<AuditEvent> Of(IQueryable<AuditEvent> all)
    {
        if (From is { } from)
            all = all.Where(act => act.At >= from);
        if (To is { } to)
            all = all.Where(act => act.At < to);
        if (!string.IsNullOrWhiteSpace(Actor))
            all = all.Where(act => act.Actor == Actor);
        if (!string.IsNullOrWhiteSpace(Action))
            all = all.Where(act => act.Action == Action);
        if (!string.IsNullOrWhiteSpace(Target))
            all = all.Where(act => act.Target == Target);
        return all;
    }
}
