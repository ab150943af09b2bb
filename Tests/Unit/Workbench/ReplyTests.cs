using System.Text.Json;
using FusionSample.Workbench.Calls;
using FusionSample.Workbench.Maker;

namespace FusionSample.Tests.Unit.Workbench;

public class ReplyTests
{
    [Fact]
    public void A_problem_is_told_in_its_own_words_with_the_remedy()
    {
        var words = ReplyWords.Of(Reply(429, """{"title":"Too many","detail":"You may call 600 times a minute."}""") with { RetryAfter = TimeSpan.FromSeconds(7) });

        Assert.Equal("You may call 600 times a minute.", words.Title);
        Assert.Equal("Wait 7.0 s and try again.", words.Remedy);
    }

    [Fact]
    public void Whose_access_is_withdrawn_is_not_told_to_sign_in_again() =>
        Assert.Equal("Signing in again does not help; the IT Admin gives it again.",
            ReplyWords.Of(Reply(401, """{"type":"urn:fusion-sample:error:token-revoked","detail":"Ask the IT Admin."}""")).Remedy);

    [Theory]
    [InlineData(0)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(418)]
    [InlineData(503)]
    public void Whatever_goes_wrong_has_words_and_a_remedy(int status)
    {
        foreach (var body in new[] { "", "<html>", "[]", "{}", """{"detail":7}""" })
        {
            var words = ReplyWords.Of(Reply(status, body));
            Assert.EndsWith(".", words.Title, StringComparison.Ordinal);
            Assert.EndsWith(".", words.Remedy, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{\"name\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    public void An_answer_that_is_no_text_is_shown_as_it_came(string body) => Assert.Null(Reply(200, body).Json);

    [Fact]
    public void A_last_known_answer_says_so() =>
        Assert.Contains("last that is known", ReplyWords.Of(Reply(200, """{"isLastKnown":true}""")).Title, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"value":[{"a":1,"b":null},{"a":true,"c":["x",2]}],"nextLink":null}""", "a,b,c", "1||;Yes||x, 2")]
    [InlineData("""[1,"two"]""", "Value", "1;two")]
    [InlineData("""{"name":"Luke","home":{"id":1}}""", "Field,Value", """name|Luke;home|{"id":1}""")]
    [InlineData("[]", "", "")]
    [InlineData("7", "Field,Value", "|7")]
    public void An_answer_becomes_a_table(string json, string columns, string rows)
    {
        var table = ReplyRows.Of(JsonElement.Parse(json));

        Assert.Equal(columns, string.Join(',', table.Columns));
        Assert.Equal(rows, string.Join(';', table.Rows.Select(row => string.Join('|', row))));
    }

    [Fact]
    public void A_long_list_is_cut_and_says_so()
    {
        var table = ReplyRows.Of(JsonSerializer.SerializeToElement(Enumerable.Range(0, 130)));

        Assert.Equal((100, 30), (table.Rows.Count, table.More));
    }

    [Theory]
    [InlineData("application/octet-stream", true)]
    [InlineData("image/png", true)]
    [InlineData("text/csv", false)]
    [InlineData("application/problem+json", false)]
    [InlineData(null, false)]
    public void A_file_is_told_from_what_one_can_read(string? type, bool isFile) => Assert.Equal(isFile, (Reply(200, "x") with { MediaType = type }).IsFile);

    private static GatewayReply Reply(int status, string body) => new() { Status = status, Elapsed = TimeSpan.FromMilliseconds(3), Body = body };
}
