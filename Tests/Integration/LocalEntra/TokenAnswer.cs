using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace FusionSample.Tests.Integration.LocalEntra;

/// <summary>What the token endpoint answered.</summary>
public sealed record TokenAnswer(int Status, JsonElement Body, HttpResponseHeaders Headers)
{
    public JsonWebToken AccessToken => new(Text("access_token"));

    public JsonWebToken IdToken => new(Text("id_token"));

    public string RefreshToken => Text("refresh_token");

    public bool Has(string name) => Body.TryGetProperty(name, out _);

    public string Text(string name) =>
        Body.TryGetProperty(name, out var value) ? value.GetString()! : throw new InvalidOperationException($"No {name} in {Body}");

    /// <summary>An error in the shape of Entra ID.</summary>
    public void AssertRefused(string error, int? number = null, int status = 400)
    {
        Assert.Equal(error, Text("error"));
        Assert.Equal(status, Status);
        Assert.Equal(number, Body.TryGetProperty("error_codes", out var codes) ? codes[0].GetInt32() : null);
        if (number is not null)
            Assert.StartsWith($"AADSTS{number}: ", Text("error_description"));
        Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$", Text("timestamp"));
        Assert.NotEmpty(Text("correlation_id"));
        Assert.True(Headers.CacheControl!.NoStore);
    }
}
