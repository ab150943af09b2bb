using FusionSample.Gateway.Authentication;
using FusionSample.Gateway.Connector;
using FusionSample.ServiceDefaults.PublicAddress;
using FusionSample.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FusionSample.Tests.Unit.Gateway;

/// <summary>The connector needs a registration of its own.</summary>
public class SecondRegistrationTests
{
    private const string Api = "2f8a4c6e-1b3d-4e5f-8a7b-9c0d1e2f3a4b";

    [Theory]
    [InlineData(Api)]
    [InlineData("2F8A4C6E-1B3D-4E5F-8A7B-9C0D1E2F3A4B")]
    [InlineData("{2f8a4c6e-1b3d-4e5f-8a7b-9c0d1e2f3a4b}")]
    [InlineData("2f8a4c6e1b3d4e5f8a7b9c0d1e2f3a4b")]
    [InlineData(" 2f8a4c6e-1b3d-4e5f-8a7b-9c0d1e2f3a4b ")]
    public void The_apis_own_id_is_refused_however_it_is_written(string clientId)
    {
        foreach (var environment in new[] { Environments.Development, Environments.Production })
        {
            var failure = Failure(clientId, environment);
            Assert.Contains("AADSTS90009", failure, StringComparison.Ordinal);
            Assert.Contains("Register a second application", failure, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("connector")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("api://5d0f8b92-6e1c-4a37-8c24-b3a9d7e5f160")]
    public void What_is_no_client_id_is_refused(string clientId) =>
        Assert.Contains("Connector:ClientId must be", Failure(clientId, Environments.Development), StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void It_may_be_missing_in_development_alone(string? clientId)
    {
        Assert.Null(Failure(clientId, Environments.Development));
        Assert.Contains("Connector:ClientId is missing", Failure(clientId, Environments.Production), StringComparison.Ordinal);
        Assert.Contains("Connector:ClientId is missing", Failure(clientId, Environments.Staging), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_registration_is_accepted() => Assert.Null(Failure("5d0f8b92-6e1c-4a37-8c24-b3a9d7e5f160", Environments.Production));

    [Fact]
    public void The_id_of_the_settings_which_stands_in_for_a_missing_one_is_refused_likewise()
    {
        var refused = Assert.Throws<OptionsValidationException>(() => PublishWithoutClientId(CommittedConnector.Settings.SignIn.ClientId));

        Assert.Equal([Failure(Api, Environments.Development)!], refused.Failures);
        Assert.NotNull(PublishWithoutClientId(Api));
    }

    private static PublishedConnector PublishWithoutClientId(string api) => new(
        new Host(Environments.Development) { ContentRootPath = Repository.PathOf("Gateway") },
        Options.Create(new PublicAddressOptions { PublicUrl = new Uri("http://localhost:5480") }),
        Options.Create(new EntraOptions { Instance = "http://localhost:5483", TenantId = "common", ClientId = api }),
        Options.Create(new ConnectorOptions()));

    private static string? Failure(string? clientId, string environment)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("AzureAd:ClientId", Api)]).Build();
        return new SecondRegistration(new Host(environment), configuration).Validate(null, new ConnectorOptions { ClientId = clientId }).FailureMessage;
    }

    private sealed class Host(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "Gateway";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
