namespace FusionSample.Gateway.Authentication;

/// <summary>The issuer's keys could not be read, so that no token can be checked.</summary>
internal sealed class SignInUnavailableException(Exception cause)
    : Exception("The sign-in service's configuration or keys could not be read. Check AzureAd:Instance and AzureAd:TenantId, and that it can be reached.", cause);
