namespace FusionSample.Workshop.Model;

/// <summary>The ids under which LocalEntra knows the tenant, the API and the connector; AppHost has the same. They are no secrets.</summary>
internal static class DevelopmentIds
{
    /// <summary>The tenant.</summary>
    public const string Tenant = "7e5c1d90-3a5b-4c0e-9b1f-0f6d2a8c4e11";

    /// <summary>The API's client id, and so the audience of its tokens.</summary>
    public const string Client = "2f8a4c6e-1b3d-4e5f-8a7b-9c0d1e2f3a4b";

    /// <summary>The connector's own client id: a second application, because an API that signs in to itself is refused (AADSTS90009).</summary>
    public const string Connector = "5d0f8b92-6e1c-4a37-8c24-b3a9d7e5f160";

    /// <summary>Workbench's client id.</summary>
    public const string Workbench = "9b7d2f46-0c3a-4e81-b5d6-1f8a3c5e7092";
}
