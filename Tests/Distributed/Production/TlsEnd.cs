using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FusionSample.Tests.Distributed.Production;

/// <summary>In the place of the container <c>tls</c>: https outside, http inside, and <c>X-Forwarded-*</c> as such a proxy sets them.</summary>
internal sealed class TlsEnd : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _inside = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    private TlsEnd(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.Single());

    public static async Task<TlsEnd> StartAsync(Uri gateway)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate())));
        var app = builder.Build();
        var end = new TlsEnd(app);
        app.Run(context => end.ForwardAsync(context, gateway));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return end;
    }

    public HttpClient Client() => new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true },
    })
    { BaseAddress = Url };

    public async ValueTask DisposeAsync()
    {
        _inside.Dispose();
        await _app.DisposeAsync();
    }

    private async Task ForwardAsync(HttpContext context, Uri gateway)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(gateway, context.Request.Path + context.Request.QueryString));
        foreach (var (name, value) in context.Request.Headers)
            request.Headers.TryAddWithoutValidation(name, value.ToArray());
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", context.Connection.RemoteIpAddress!.ToString());
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", context.Request.Scheme);
        using var response = await _inside.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers)
            context.Response.Headers[name] = values.ToArray();
        context.Response.Headers.Remove("Transfer-Encoding");
        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        // Windows takes no key that lives in memory alone.
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
