namespace FusionSample.AppHost;

/// <summary>The fusion team's page. It is for the team's own room and no part of what is published.</summary>
internal static class Workbench
{
    /// <summary>Adds the page; in a tenant its registration is made by <c>scripts/entra</c>.</summary>
    public static IResourceBuilder<ProjectResource> AddWorkbench(
        this IDistributedApplicationBuilder builder,
        IResourceBuilder<ProjectResource> gateway,
        IResourceBuilder<ParameterResource> tenant,
        IResourceBuilder<ParameterResource> client,
        bool localEntra)
    {
        var workbench = builder.AddProject<Projects.Workbench>("workbench").ExcludeFromManifest()
            .WithReference(gateway.GetEndpoint("http"))
            .WithEnvironment("AzureAd__TenantId", tenant)
            .WithEnvironment("AzureAd__ApiClientId", client)
            .WithHttpHealthCheck("/health")
            .WithUrlForEndpoint("http", url => url.DisplayText = "The page of the fusion team")
            .WaitFor(gateway);
        // It is not published, so nobody should be asked for its registration then.
        if (builder.ExecutionContext.IsRunMode)
        {
            workbench.WithEnvironment(
                "AzureAd__ClientId",
                localEntra ? builder.AddParameter("workbench-client-id", "9b7d2f46-0c3a-4e81-b5d6-1f8a3c5e7092") : builder.AddParameter("workbench-client-id"));
        }

        if (builder.ExecutionContext.IsRunMode && !localEntra)
        {
            workbench.WithEnvironment("AzureAd__Instance", "https://login.microsoftonline.com/")
                .WithEnvironment("AzureAd__ClientSecret", builder.AddParameter("workbench-client-secret", secret: true));
        }

        return workbench;
    }

    /// <summary>Signs people in at the stand-in, which is told of the page's addresses and of a secret that is made at the first start.</summary>
    public static void SignsInAt(this IResourceBuilder<ProjectResource> workbench, IResourceBuilder<ProjectResource> entra)
    {
        var secret = workbench.ApplicationBuilder.AddParameter(
            "workbench-client-secret", new GenerateParameterDefault { MinLength = 43, Special = false }, secret: true, persist: true);
        workbench.WithEnvironment("AzureAd__Instance", entra.GetEndpoint("http")).WithEnvironment("AzureAd__RequireHttpsMetadata", "false")
            .WithEnvironment("AzureAd__ClientSecret", secret).WaitFor(entra);
        entra.WithEnvironment("LocalEntra__Clients__workbench__Secret", secret)
            .WithEnvironment("LocalEntra__Clients__workbench__RedirectUris__0", ReferenceExpression.Create($"{workbench.GetEndpoint("http")}/signin-oidc"))
            .WithEnvironment("LocalEntra__Clients__workbench__PostLogoutRedirectUris__0", ReferenceExpression.Create($"{workbench.GetEndpoint("http")}/signout-callback-oidc"));
    }
}
