using FusionSample.Workshop.Processes;

namespace FusionSample.Tests.Unit.Workshop;

public sealed class ChildEnvironmentTests
{
    [Theory]
    [InlineData("ASPNETCORE_URLS")]
    [InlineData("aspnetcore_environment")]
    [InlineData("DOTNET_ENVIRONMENT")]
    [InlineData("HTTP_PORTS")]
    [InlineData("OTEL_TRACES_SAMPLER")]
    [InlineData("services__adapter__http__0")]
    [InlineData("ConnectionStrings__cache")]
    [InlineData("connectionstrings__CACHE")]
    [InlineData("Kestrel__Endpoints__Http__Url")]
    [InlineData("AzureAd__TenantId")]
    [InlineData("PublicUrl")]
    [InlineData("Logging__LogLevel__Default")]
    public void What_would_wire_a_service_differently_does_not_pass(string name) => Assert.True(ChildEnvironment.IsWiring(name));

    [Theory]
    [InlineData("PATH")]
    [InlineData("HOME")]
    [InlineData("DOTNET_ROOT")]
    [InlineData("DOTNET_HOST_PATH")]
    [InlineData("HTTPS_PROXY")]
    [InlineData("NO_COLOR")]
    [InlineData("PublicUrlOfSomethingElse")]
    [InlineData("Upstream__Timeout")]
    public void What_belongs_to_the_machine_or_tries_a_setting_passes(string name) => Assert.False(ChildEnvironment.IsWiring(name));
}
