using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;

namespace FusionSample.ConnectorKit.Annotations;

/// <summary>How ready an operation is for production (<c>x-ms-api-annotation</c>).</summary>
public enum ActionStatus
{
    /// <summary>For everybody.</summary>
    Production,

    /// <summary>May change.</summary>
    Preview,
}

/// <summary>Operations that replace one another (<c>x-ms-api-annotation</c>).</summary>
public static class RevisionExtensions
{
    /// <summary>One of the revisions of an operation.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="family">What all revisions have in common, such as the first one's operation id.</param>
    /// <param name="revision">From 1; from 2 on the operation id must end with it: <c>ListFilms_V2</c> (OperationIdShouldEndWithRevision).</param>
    /// <param name="status">How ready it is.</param>
    public static RouteHandlerBuilder WithRevision(
        this RouteHandlerBuilder endpoint, string family, int revision, ActionStatus status = ActionStatus.Production)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(revision, 1);
        return endpoint.WithMetadata(new MergedNote(MergedNote.ApiAnnotation, new JsonObject
        {
            ["family"] = family,
            ["revision"] = revision,
            ["status"] = status.ToString(),
        }));
    }

    /// <summary>Keeps the operation for the flows that use it, and tells makers to use another of this application.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="replacement">What to use instead.</param>
    /// <param name="connector">The connector's name.</param>
    public static RouteHandlerBuilder Deprecated(this RouteHandlerBuilder endpoint, ConnectorAction replacement, string connector) =>
        endpoint.WithMetadata(new DeprecationNote(replacement, connector));
}
