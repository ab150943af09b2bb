using System.Reflection;
using System.Text.RegularExpressions;
using FusionSample.ConnectorKit.Annotations;

namespace FusionSample.ConnectorKit.Definition;

/// <summary>Titles for what has no <see cref="TitleAttribute"/>, from its name.</summary>
public static partial class Titles
{
    /// <summary>What the attribute says, or the name in words.</summary>
    public static string Of(ICustomAttributeProvider? member, string name) =>
        member?.GetCustomAttributes(typeof(TitleAttribute), inherit: true).OfType<TitleAttribute>().FirstOrDefault()?.Title ?? FromName(name);

    /// <summary><c>eyeColor</c> becomes 'Eye Color', <c>HTTPStatus2</c> 'HTTP Status 2'.</summary>
    public static string FromName(string name)
    {
        var words = Boundaries().Replace(name.Replace('_', ' ').Replace('-', ' ').Replace('.', ' '), " ")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])")]
    private static partial Regex Boundaries();
}
