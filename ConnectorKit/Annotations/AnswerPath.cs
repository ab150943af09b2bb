using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FusionSample.ConnectorKit.Annotations;

/// <summary>The path of a property as the platform writes it, <c>homeworld/name</c>, from a lambda that the compiler checks.</summary>
public static class AnswerPath
{
    /// <summary>The path, in the names that JSON has.</summary>
    /// <exception cref="ArgumentException">The lambda is more than properties.</exception>
    public static string Of<TFrom, TTo>(Expression<Func<TFrom, TTo>> property)
    {
        var names = new Stack<string>();
        var at = Plain(property.Body);
        while (at is MemberExpression { Member: PropertyInfo member } access)
        {
            names.Push(NameOf(member));
            at = Plain(access.Expression);
        }

        return at is ParameterExpression && names.Count > 0
            ? string.Join('/', names)
            : throw new ArgumentException($"'{property}' is not a property, or a property of a property, of {typeof(TFrom).Name}.", nameof(property));
    }

    // A value type seen as object, or a type parameter seen as its interface.
    private static Expression? Plain(Expression? expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : expression;

    private static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
