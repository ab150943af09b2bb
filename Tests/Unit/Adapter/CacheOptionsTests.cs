using System.ComponentModel.DataAnnotations;
using FusionSample.ExternalServiceAdapter.Cache;
using Microsoft.Extensions.Configuration;

namespace FusionSample.Tests.Unit.Adapter;

/// <summary>The policy of each operation, and the settings that make none.</summary>
public class CacheOptionsTests
{
    [Fact]
    public void An_operation_has_its_own_values_and_the_others_of_all()
    {
        var options = Bound(("Cache:FreshFor", "00:02:00"), ("Cache:Operations:GetPerson:StaleFor", "00:00:30"));

        Assert.Equal((TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(30)), (options.PolicyOf("GetPerson").FreshFor, options.PolicyOf("GetPerson").StaleFor));
        Assert.Equal(TimeSpan.FromDays(1), options.PolicyOf("GetPlanet").StaleFor);
        Assert.Empty(Errors(options));
    }

    [Theory]
    [InlineData("Cache:FreshFor", "00:00:00", "Cache:FreshFor must lie between 00:00:01 and 1.00:00:00.")]
    [InlineData("Cache:StaleFor", "31.00:00:00", "Cache:StaleFor must lie between 00:00:01 and 30.00:00:00.")]
    [InlineData("Cache:RetryAfterFailure", "00:00:00", "Cache:RetryAfterFailure must lie between 00:00:00.1000000 and 01:00:00.")]
    [InlineData("Cache:HardTimeout", "00:00:10", "Cache:HardTimeout must lie between 00:00:00.1000000 and 00:00:09.5000000.")]
    [InlineData("Cache:SoftTimeout", "00:00:08", "Cache:SoftTimeout must be shorter than HardTimeout.")]
    [InlineData("Cache:EagerRefresh", "1", "Cache:EagerRefresh must lie between 0.1 and 0.99, or be 0 for never.")]
    [InlineData("Cache:EagerRefresh", "NaN", "Cache:EagerRefresh must lie between 0.1 and 0.99, or be 0 for never.")]
    [InlineData("Cache:Size", "0", "Cache:Size must lie between 1 and 1000.")]
    [InlineData("Cache:MaxEntries", "99", "Cache:MaxEntries must lie between 100 and 1000000.")]
    [InlineData("Cache:Operations:GetPerson:Size", "1001", "Cache:Operations:GetPerson:Size must lie between 1 and 1000.")]
    [InlineData("Cache:Operations:ListFilms:HardTimeout", "00:00:00.200", "Cache:Operations:ListFilms:SoftTimeout must be shorter than HardTimeout.")]
    public void A_value_that_will_not_do_is_named_with_its_range(string key, string value, string error) =>
        Assert.Equal([error], Errors(Bound((key, value))));

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var errors = Errors(Bound(("Cache:FreshFor", "00:00:00"), ("Cache:SoftTimeout", "00:00:09"), ("Cache:Operations:GetDroid:Size", "0")));

        Assert.Collection(errors,
            error => Assert.StartsWith("Cache:FreshFor ", error, StringComparison.Ordinal),
            error => Assert.StartsWith("Cache:SoftTimeout ", error, StringComparison.Ordinal),
            error => Assert.StartsWith("Cache:Operations:GetDroid: there is no such operation. It must be one of GetPerson, ListPeople, ", error, StringComparison.Ordinal),
            error => Assert.StartsWith("Cache:Operations:GetDroid:Size ", error, StringComparison.Ordinal));
    }

    private static CacheOptions Bound(params (string Key, string Value)[] settings)
    {
        var options = new CacheOptions();
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build()
            .GetSection(CacheOptions.Section).Bind(options);
        return options;
    }

    private static List<string> Errors(CacheOptions options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return [.. results.Select(result => result.ErrorMessage!)];
    }
}
