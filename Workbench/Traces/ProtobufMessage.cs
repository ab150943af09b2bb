using Google.Protobuf;

namespace FusionSample.Workbench.Traces;

/// <summary>One level of a message in the protocol buffers' format, by the numbers of its fields.</summary>
internal sealed class ProtobufMessage
{
    // Exporters send 512 spans at a time; each field here costs more memory than it does on the wire.
    private const int MaxFields = 10_000;

    private readonly List<(int Number, WireFormat.WireType Type, ulong Value, ByteString Bytes)> _fields = [];

    private ProtobufMessage()
    {
    }

    /// <summary>Reads a message.</summary>
    /// <exception cref="InvalidProtocolBufferException">It is none.</exception>
    /// <exception cref="InvalidDataException">It has too many fields.</exception>
    public static ProtobufMessage Read(ByteString bytes)
    {
        var message = new ProtobufMessage();
        var input = bytes.CreateCodedInput();
        while (input.ReadTag() is var tag and not 0)
        {
            if (message._fields.Count == MaxFields)
                throw new InvalidDataException("The message has too many fields.");
            var (number, type) = (WireFormat.GetTagFieldNumber(tag), WireFormat.GetTagWireType(tag));
            switch (type)
            {
                case WireFormat.WireType.Varint:
                    message._fields.Add((number, type, input.ReadUInt64(), ByteString.Empty));
                    break;
                case WireFormat.WireType.Fixed64:
                    message._fields.Add((number, type, input.ReadFixed64(), ByteString.Empty));
                    break;
                case WireFormat.WireType.LengthDelimited:
                    message._fields.Add((number, type, 0, input.ReadBytes()));
                    break;
                default:
                    input.SkipLastField();
                    break;
            }
        }

        return message;
    }

    /// <summary>The messages in a field, read one by one.</summary>
    public IEnumerable<ProtobufMessage> Messages(int field) =>
        _fields.Where(one => one.Number == field && one.Type is WireFormat.WireType.LengthDelimited).Select(one => Read(one.Bytes));

    /// <summary>A text or bytes; empty where there are none. The last one counts.</summary>
    public ByteString Bytes(int field) => _fields.LastOrDefault(one => one.Number == field && one.Type is WireFormat.WireType.LengthDelimited).Bytes ?? ByteString.Empty;

    /// <summary>A number; 0 where there is none.</summary>
    public ulong Number(int field) => _fields.LastOrDefault(one => one.Number == field && one.Type is not WireFormat.WireType.LengthDelimited).Value;

    /// <summary>The number of the last field; null for an empty message.</summary>
    public int? Last => _fields.Count == 0 ? null : _fields[^1].Number;
}
