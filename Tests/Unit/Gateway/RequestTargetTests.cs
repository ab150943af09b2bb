using FusionSample.Gateway.Edges;

namespace FusionSample.Tests.Unit.Gateway;

public class RequestTargetTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/api/people/1")]
    [InlineData("/api/people/1/")]
    [InlineData("/api/records/vehicles/by-name/TIE%2FLN%20starfighter")]
    [InlineData("/api/people?search=..%2F..%5C//x")]
    [InlineData("/connector/FusionSample-1.0.zip")]
    [InlineData("/api/records/people/by-name/100%25")]
    [InlineData("*")]
    public void A_plain_path_is_taken(string target) => Assert.True(RequestTarget.IsPlain(target));

    [Theory]
    [InlineData("http://evil.example/api/people/1")]
    [InlineData("evil.example:443")]
    [InlineData("//evil.example/api/people/1")]
    [InlineData("/api//people/1")]
    [InlineData("/api/people/%2F1")]
    [InlineData("/api/../admin/keys")]
    [InlineData("/api/people/..")]
    [InlineData("/api/people/%2e%2e/x")]
    [InlineData("/api/people/..%2f..%2fadmin")]
    [InlineData("/api/people/%252e%252e%252fadmin")]
    [InlineData("/api/people/..%255cadmin")]
    [InlineData("/api\\people\\1")]
    [InlineData("/api/people/1%00")]
    [InlineData("/connector/#/../../admin/keys")]
    [InlineData("/api/people/%25252525252e")]
    [InlineData("/api/people/1%0d%0aX: y")]
    public void A_path_that_two_programs_may_read_in_two_ways_is_refused(string target) => Assert.False(RequestTarget.IsPlain(target));
}
