using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace FusionSample.ServiceDefaults.Callers;

/// <summary>A requirement that can be looked at on the spot: from the request and its caller, without any handler.</summary>
public interface IImmediateRequirement : IAuthorizationRequirement
{
    /// <summary>Whether the request may go on.</summary>
    bool IsMet(HttpContext context);
}
