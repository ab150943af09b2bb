using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FusionSample.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace FusionSample.Tests.Integration.Adapter;

/// <summary>Certificate checks are never relaxed, not even in Development: that is how SWAPI's own host fails.</summary>
public class CertificateTests
{
    [Theory]
    [InlineData(-30, -1)] // expired, and signed by nobody either: no test can make the machine trust its signer
    [InlineData(-1, 30)] // signed by nobody
    public async Task An_upstream_with_a_bad_certificate_is_a_502(int validFromDays, int validToDays)
    {
        var asked = 0;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(
            System.Net.IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate(validFromDays, validToDays))));
        await using var upstream = builder.Build();
        upstream.Run(_ =>
        {
            Interlocked.Increment(ref asked);
            return Task.CompletedTask;
        });
        await upstream.StartAsync(TestContext.Current.CancellationToken);
        await using var adapter = await AdapterHost.StartAsync(
            ("services:swapi:https:0", upstream.Urls.Single()), ("Upstream:BaseAddress", "https://swapi/api/"));

        await adapter.Client.GetProblemAsync("/api/people/1", 502, "upstream-unreachable");
        Assert.Equal(0, asked);
    }

    private static X509Certificate2 Certificate(int fromDays, int toDays)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(fromDays), DateTimeOffset.UtcNow.AddDays(toDays));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
