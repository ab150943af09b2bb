using FusionSample.LocalEntra;

namespace FusionSample.Tests.Integration.LocalEntra;

public sealed class ClientCredentialsTests(EntraSession entra) : IClassFixture<EntraSession>
{
    [Theory]
    [InlineData("api://{0}/.default")]
    [InlineData("{0}/.default")]
    public async Task An_application_gets_its_roles_and_nothing_of_a_person(string scope)
    {
        var answer = await entra.ClientCredentialsAsync(("scope", string.Format(scope, entra.Entra.ClientId)));

        Assert.Equal(200, answer.Status);
        Assert.False(answer.Has("refresh_token"));
        Assert.False(answer.Has("id_token"));
        var token = answer.AccessToken;
        Assert.Equal("app", token.GetClaim("idtyp").Value);
        Assert.Equal("Catalogue.Read", token.GetClaim("roles").Value);
        Assert.Equal(token.Subject, token.GetClaim("oid").Value);
        Assert.Equal(entra.Daemon.Id, token.GetClaim("azp").Value);
        Assert.DoesNotContain(token.Claims, claim => claim.Type is "scp" or "name" or "preferred_username" or "nonce");
    }

    [Fact]
    public async Task A_restart_gives_a_new_secret_and_the_same_object_id()
    {
        await using var restarted = await EntraSession.StartAsync(_ => { });

        Assert.NotEqual(entra.Daemon.Secret, restarted.Daemon.Secret);
        Assert.Equal(
            (await entra.ClientCredentialsAsync()).AccessToken.Subject,
            (await restarted.ClientCredentialsAsync()).AccessToken.Subject);
    }

    [Theory]
    [InlineData("client_secret", "wrong", "invalid_client", 7000215, 401)]
    [InlineData("client_secret", null, "invalid_client", 7000218, 401)]
    [InlineData("client_id", "11111111-2222-3333-4444-555555555555", "invalid_client", 700016, 401)]
    [InlineData("scope", null, "invalid_request", 900144, 400)]
    [InlineData("scope", "openid", "invalid_scope", 1002012, 400)]
    [InlineData("scope", "api://other/.default", "invalid_scope", 1002012, 400)]
    public async Task A_wrong_request_is_refused(string name, string? value, string error, int number, int status) =>
        (await entra.ClientCredentialsAsync((name, value))).AssertRefused(error, number, status);

    [Fact]
    public async Task A_single_scope_is_refused() =>
        (await entra.ClientCredentialsAsync(("scope", entra.Read))).AssertRefused("invalid_scope", 1002012);

    [Fact]
    public async Task A_public_client_cannot_act_as_itself() =>
        (await entra.ClientCredentialsAsync(("client_id", entra.Tool.Id), ("client_secret", null))).AssertRefused("unauthorized_client", 7000218);

    [Fact]
    public async Task An_assertion_is_refused() =>
        (await entra.ClientCredentialsAsync(("client_secret", null), ("client_assertion", "eyJ"))).AssertRefused("invalid_client", status: 401);

    [Fact]
    public async Task A_client_from_the_configuration_works_beside_the_defaults()
    {
        await using var session = await EntraSession.StartAsync(builder =>
        {
            builder.Configuration["LocalEntra:Clients:robot:ClientId"] = "44444444-5555-4666-8777-888888888888";
            builder.Configuration["LocalEntra:Clients:robot:Secret"] = "a configured secret";
            builder.Configuration["LocalEntra:Clients:robot:AppRoles:0"] = "Catalogue.Manage";
        });

        var answer = await session.ClientCredentialsAsync(
            ("client_id", "44444444-5555-4666-8777-888888888888"), ("client_secret", "a configured secret"));

        Assert.Equal("Catalogue.Manage", answer.AccessToken.GetClaim("roles").Value);
        Assert.NotEmpty(await session.Entra.TokenForApplicationAsync(cancellationToken: TestContext.Current.CancellationToken));
        Assert.DoesNotContain("a configured secret", await session.Http.GetStringAsync(session.Entra.Url, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_bad_configuration_names_every_key()
    {
        var failure = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => LocalEntraServer.StartAsync(
            builder =>
            {
                builder.Configuration["PublicUrl"] = "https://entra.example/";
                builder.Configuration["LocalEntra:TenantId"] = "contoso";
                builder.Configuration["LocalEntra:CodeLifetime"] = "01:00:00";
                builder.Configuration["LocalEntra:Clients:robot:ClientId"] = "robot";
                builder.Configuration["LocalEntra:Clients:tool:Secret"] = "x";
                builder.Configuration["LocalEntra:Clients:daemon:RedirectUris:0"] = "javascript:alert(1)";
            },
            TestContext.Current.CancellationToken));

        Assert.Equal(6, failure.Failures.Count());
        Assert.All(
            ["PublicUrl", "LocalEntra:TenantId", "LocalEntra:CodeLifetime", "LocalEntra:Clients:robot:ClientId", "LocalEntra:Clients:tool:Secret",
                "LocalEntra:Clients:daemon"],
            key => Assert.Contains(failure.Failures, message => message.StartsWith(key)));
        Assert.Contains(failure.Failures, message => message.Contains("LocalEntra__AllowRemote=true"));
    }
}
