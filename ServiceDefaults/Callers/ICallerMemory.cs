using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace FusionSample.ServiceDefaults.Callers;

/// <summary>Knows callers again whose credentials were validated before.</summary>
public interface ICallerMemory
{
    /// <summary>Who that is, as authentication would say it; null for whoever has to go the whole way.</summary>
    AuthenticateResult? Recognise(HttpContext context);
}
