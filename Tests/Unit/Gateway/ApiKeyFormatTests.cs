using System.Security.Cryptography;
using System.Text;
using FusionSample.Gateway.Authentication.ApiKeys;
using FusionSample.Gateway.Store;

namespace FusionSample.Tests.Unit.Gateway;

public class ApiKeyFormatTests
{
    [Fact]
    public void A_new_key_has_an_id_and_256_random_bits_of_which_the_hash_is_stored()
    {
        var key = ApiKey.Create();

        Assert.Matches(@"\A[0-9a-f]{16}\.[A-Za-z0-9_-]{43}\z", key.Text);
        Assert.Equal($"{key.Id}.{key.Secret}", key.Text);
        Assert.Equal(SHA256.HashData(Encoding.ASCII.GetBytes(key.Secret)), key.Hash);
        Assert.NotEqual(key.Secret, ApiKey.Create().Secret);
        Assert.DoesNotContain(key.Secret, $"{key}", StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_made_can_be_taken_apart_and_fits_its_stored_form()
    {
        var key = ApiKey.Create();

        Assert.True(ApiKey.TryParse(key.Text, out var id, out var secret));
        Assert.Equal((key.Id, key.Secret), (id, secret));
        Assert.True(ApiKey.Matches(Stored(key), secret));
        Assert.False(ApiKey.Matches(Stored(ApiKey.Create()), secret));
        Assert.False(ApiKey.Matches(null, secret));
    }

    [Fact]
    public void Another_spelling_of_the_same_bytes_is_another_key()
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var key = ApiKey.Create();
        var twin = key.Secret[..^1] + Alphabet[Alphabet.IndexOf(key.Secret[^1], StringComparison.Ordinal) ^ 1];

        Assert.False(ApiKey.Matches(Stored(key), twin));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdef")]
    [InlineData("0123456789abcdef.")]
    [InlineData("0123456789ABCDEF.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("0123456789abcde.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("0123456789abcdef.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("0123456789abcdef.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("0123456789abcdef.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("0123456789abcdef.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAé")]
    [InlineData("0123456789abcdef:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_has_not_the_form_is_no_key(string? text) => Assert.False(ApiKey.TryParse(text, out _, out _));

    private static StoredKey Stored(ApiKey key) => new()
    {
        Id = key.Id,
        SecretHash = key.Hash,
        Owner = "a workshop",
        Role = "Maker",
        CreatedAt = DateTimeOffset.UnixEpoch,
        CreatedBy = "somebody",
        ExpiresAt = DateTimeOffset.MaxValue,
    };
}
