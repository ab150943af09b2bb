using FusionSample.ConnectorKit.Packaging;

namespace FusionSample.Tests.Unit.Rules;

/// <summary>The clean connector's readme and script, and icons of which the first is its own.</summary>
internal static class CleanFiles
{
    public const string Readme = """
        # Contoso Library

        Look up the books of the Contoso library.

        ## Publisher: Contoso

        ## Prerequisites

        A card of the library.

        ## Supported Operations

        ### List books

        ```
        # Not a heading
        ```

        ### Add a book

        ### Get a book

        ### Set a cover

        ### Get a record

        ### When books arrive

        ### WhenBookArrives

        ## Obtaining Credentials

        Ask at the desk.

        ## Known issues and limitations

        None.

        ## Frequently Asked Questions

        ## Deployment Instructions

        Import it.
        """;

    public const string Script = """
        using System.Net;
        using static System.Math;
        using Json = Newtonsoft.Json.Linq.JObject;

        public class Script : ScriptBase
        {
            public override async Task<HttpResponseMessage> ExecuteAsync()
            {
                // File.Delete and new HttpClient() stand in a comment only.
                var response = await Context.SendAsync(Context.Request, CancellationToken).ConfigureAwait(false);
                var text = $"'{Abs(-1)}' is no \"Path.\"" + @"C:\" + '"' + "File.Open";
                response.Content = CreateJsonContent(Json.Parse(text).ToString());
                return response;
            }
        }
        """;

    public static IReadOnlyDictionary<string, byte[]> Icons { get; } = new Dictionary<string, byte[]>
    {
        ["clean"] = Png(230, 230),
        ["smallest"] = Png(100, 100),
        ["small"] = Png(99, 99),
        ["large"] = Png(231, 231),
        ["oblong"] = Png(230, 229),
        ["red"] = Png(230, 230, 0xc0),
        ["heavy"] = [.. Png(230, 230), .. new byte[1_048_576]],
        ["full"] = [.. Png(230, 230), .. new byte[1_048_576 - Png(230, 230).Length]],
        ["alpha"] = Patched(Png(230, 230), 25, 6),
        ["grey"] = Patched(Png(230, 230), 25, 0),
        ["see-through"] = [.. Png(230, 230)[..33], 0, 0, 0, 6, .. "tRNS"u8, 0, 0x12, 0, 0x34, 0, 0x56, 0, 0, 0, 0, .. Png(230, 230)[33..]],
        ["palette"] = [.. Patched(Png(230, 230)[..33], 25, 3), 0, 0, 0, 3, .. "PLTE"u8, 0x12, 0x34, 0x56, 0, 0, 0, 0, 0, 0, 0, 15, .. "IDAT"u8, .. Packed, 0, 0, 0, 0],
        ["garbled"] = Patched(Png(230, 230), 41, 0xff),
        ["jpeg"] = [0xff, 0xd8, 0xff, 0xe0],
        ["cut"] = Png(230, 230)[..30],
        ["empty"] = [],
        ["odd"] = Patched(Png(230, 230), 24, 3),
    };

    // A stored block of four zeros: the filter, and the first colours of the palette.
    private static byte[] Packed => [0x78, 0x01, 1, 4, 0, 0xfb, 0xff, 0, 0, 0, 0, 0, 4, 0, 1];

    private static byte[] Png(int width, int height, byte red = 0x12) =>
        PngImage.Encode(width, height, [.. Enumerable.Repeat<byte[]>([red, 0x34, 0x56], width * height).SelectMany(pixel => pixel)]);

    private static byte[] Patched(byte[] bytes, int at, byte value)
    {
        bytes[at] = value;
        return bytes;
    }
}
