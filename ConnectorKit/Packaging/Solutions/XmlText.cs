using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace FusionSample.ConnectorKit.Packaging.Solutions;

/// <summary>How each XML file is written: UTF-8 without BOM, two spaces, LF, a last line end.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Replace,
    };

    public static byte[] BytesOf(XElement root)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
            new XDocument(root).Save(writer);
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
