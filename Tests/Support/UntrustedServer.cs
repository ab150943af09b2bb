using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace FusionSample.Tests.Support;

/// <summary>An https server whose certificate nobody has signed.</summary>
internal sealed class UntrustedServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _asked;

    private UntrustedServer(int validFromDays, int validToDays)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(
            IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate(validFromDays, validToDays))));
        _app = builder.Build();
        _app.Run(_ =>
        {
            Interlocked.Increment(ref _asked);
            return Task.CompletedTask;
        });
    }

    public string Url => _app.Urls.Single();

    /// <summary>The requests that somebody sent in spite of the certificate.</summary>
    public int Asked => Volatile.Read(ref _asked);

    /// <param name="validFromDays">From when it is valid, in days from now.</param>
    /// <param name="validToDays">Until when.</param>
    public static async Task<UntrustedServer> StartAsync(int validFromDays, int validToDays)
    {
        var server = new UntrustedServer(validFromDays, validToDays);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static X509Certificate2 Certificate(int fromDays, int toDays)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(fromDays), DateTimeOffset.UtcNow.AddDays(toDays));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
