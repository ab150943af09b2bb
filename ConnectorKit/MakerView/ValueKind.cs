namespace FusionSample.ConnectorKit.MakerView;

/// <summary>What a maker can put into a field, or gets from a token: how the designers name types.</summary>
public enum ValueKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A day (format date).</summary>
    Date,

    /// <summary>A day and a time (format date-time or date-no-tz).</summary>
    DateTime,

    /// <summary>A file's content (type file; formats byte and binary).</summary>
    File,

    /// <summary>Several of the same.</summary>
    List,

    /// <summary>An object whose properties are known, or will be at run time.</summary>
    Object,

    /// <summary>Anything: nothing is declared of it.</summary>
    Untyped,
}
