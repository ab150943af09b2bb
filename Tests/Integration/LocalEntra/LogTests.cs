using FusionSample.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FusionSample.Tests.Integration.LocalEntra;

public sealed class LogTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_token_code_or_secret_is_logged()
    {
        var log = new LogCapture();
        await using var entra = await EntraSession.StartAsync(builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Trace);
            builder.Services.AddSingleton<ILoggerProvider>(log);
        });

        var code = await entra.CodeAsync();
        var signIn = await entra.RedeemAsync(code);
        var refreshed = await entra.RefreshAsync(signIn.RefreshToken);
        await entra.RedeemAsync(code);
        var application = await entra.ClientCredentialsAsync();
        var wrong = await entra.ClientCredentialsAsync(("client_secret", "a-wrong-secret"));
        var idToken = signIn.Text("id_token");
        using var signOut = await entra.Http.GetAsync($"{entra.Root}/oauth2/v2.0/logout?id_token_hint={idToken}", Token);

        Assert.Equal(401, wrong.Status);
        Assert.Contains(log.Lines, line => line.Contains(signIn.AccessToken.GetClaim("uti").Value));
        string[] secrets =
        [
            code, idToken, signIn.Text("access_token"), signIn.RefreshToken, refreshed.Text("access_token"), refreshed.RefreshToken,
            application.Text("access_token"), entra.Daemon.Secret!, "a-wrong-secret", EntraSession.Verifier,
        ];
        Assert.All(secrets, secret => Assert.DoesNotContain(log.Lines, line => line.Contains(secret)));
    }
}
