using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FusionSample.Workshop;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FusionSample.Tests.Unit.Workshop;

/// <summary>What is wrong with an external API is said in words that tell a trainer what to look at.</summary>
public sealed class UpstreamCheckTests
{
    [Fact]
    public async Task A_host_that_refuses_connections_is_called_down()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        listener.Stop();
        Assert.StartsWith($"{address.GetLeftPart(UriPartial.Authority)} is down", await ProblemAsync(address));
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_called_unknown() =>
        Assert.Contains("no-such-host.invalid is unknown", await ProblemAsync(new Uri("http://no-such-host.invalid")));

    [Fact]
    public async Task A_certificate_that_has_expired_is_called_refused()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddYears(-2), DateTimeOffset.UtcNow.AddYears(-1));
        using var expired = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
        await using var server = await StartAsync(expired, () => Results.Json(new { people = "" }));
        Assert.StartsWith("the certificate of localhost is refused", await ProblemAsync(AddressOf(server)));
    }

    [Fact]
    public async Task A_failing_host_is_named_with_its_status()
    {
        await using var server = await StartAsync(null, () => Results.StatusCode(503));
        Assert.Contains("answers 503", await ProblemAsync(AddressOf(server)));
    }

    [Fact]
    public async Task A_host_that_answers_a_page_does_not_speak_the_format()
    {
        await using var server = await StartAsync(null, () => Results.Content("<html>", "text/html"));
        Assert.Contains("something else than JSON", await ProblemAsync(AddressOf(server)));
    }

    [Fact]
    public async Task A_host_that_speaks_the_format_has_no_problem()
    {
        await using var server = await StartAsync(null, () => Results.Json(new { people = "" }));
        Assert.Null(await ProblemAsync(AddressOf(server)));
    }

    private static Task<string?> ProblemAsync(Uri upstream) => UpstreamCheck.ProblemAsync(upstream, TestContext.Current.CancellationToken);

    private static Uri AddressOf(WebApplication server) =>
        new(server.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

    private static async Task<WebApplication> StartAsync(X509Certificate2? certificate, Func<IResult> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
                listen.UseHttps(certificate);
        }));
        var app = builder.Build();
        app.MapGet("/api/", answer);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
