using System.Text;
using System.Text.Json.Nodes;
using FusionSample.ConnectorKit.MakerView;
using FusionSample.ConnectorKit.MakerView.Calls;

namespace FusionSample.Tests.Unit.MakerView;

/// <summary>What is sent otherwise than as JSON: forms and files.</summary>
public class FormTests
{
    private const string Text = """{ "name": "say", "in": "formData", "required": true, "type": "string" }""";
    private const string File = """{ "name": "pic", "in": "formData", "type": "file" }""";

    [Fact]
    public async Task A_form_without_a_file_is_urlencoded()
    {
        var call = Call(SmallConnector.WithParameters($"[{Text}]"), ("say", "a b&c"));

        Assert.Equal("say=a+b%26c", await ContentAsync(call));
        Assert.Contains("--data-urlencode 'say=a b&c'", CallTexts.Curl(call, "https://x"), StringComparison.Ordinal);
        Assert.EndsWith("Content-Type: application/x-www-form-urlencoded\n\nsay=a%20b%26c", CallTexts.Http(call, "https://x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_a_file_has_parts()
    {
        var call = Call(SmallConnector.WithParameters($"[{Text},{File}]"), ("say", "hi"), ("pic", "SGVsbG8="));

        var content = await ContentAsync(call);
        Assert.Contains("name=\"say\"\r\n\r\nhi", content, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\nHello\r\n", content, StringComparison.Ordinal);
        Assert.Contains("--form-string 'say=hi' -F 'pic=@file.bin'", CallTexts.Curl(call, "https://x"), StringComparison.Ordinal);
        Assert.Contains("< ./file.bin", CallTexts.Http(call, "https://x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_a_file_is_sent_as_it_is()
    {
        var call = Call(SmallConnector.WithParameters("[]"), SmallConnector.WithBody("""{ "type": "string", "format": "binary" }"""), ("body", "SGVsbG8="));

        Assert.Equal("Hello", await ContentAsync(call));
        Assert.Contains("--data-binary '@file.bin'", CallTexts.Curl(call, "https://x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_inside_a_body_stay_Base64()
    {
        var call = Call(SmallConnector.WithParameters("[]"), SmallConnector.WithBody("""{ "type": "object", "properties": { "pic": { "type": "string", "format": "byte" } } }"""), ("body/pic", "SGVsbG8="));

        Assert.Equal("""{"pic":"SGVsbG8="}""", await ContentAsync(call));
    }

    [Fact]
    public void What_is_no_Base64_is_no_file()
    {
        var field = SmallConnector.WithParameters($"[{File}]").Operations.Single().Fields.Single();

        Assert.Contains("Base64", Assert.Throws<FormatException>(() => FieldValue.Parse(field, "no file!")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_cannot_break_out_of_its_part()
    {
        var call = Call(SmallConnector.WithParameters($$"""[ { "name": "a\"\r\nX: y", "in": "formData", "type": "string" }, {{File}} ]"""), ("a\"\r\nX: y", "v"));

        Assert.Contains("name=\"a___X: y\"", await ContentAsync(call), StringComparison.Ordinal);
    }

    private static PreparedCall Call(MakerConnector connector, params (string Key, JsonNode? Value)[] values) => Call(connector, connector.Operations.Single(), values);

    private static PreparedCall Call(MakerConnector connector, MakerOperation operation, params (string Key, JsonNode? Value)[] values) =>
        CallBuilder.Build(connector, operation, field => values.FirstOrDefault(one => one.Key == field.Key).Value);

    private static async Task<string> ContentAsync(PreparedCall call)
    {
        using var content = CallContent.Of(call)!;
        return Encoding.UTF8.GetString(await content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
