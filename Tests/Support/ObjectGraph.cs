using System.Collections;
using System.Reflection;

namespace FusionSample.Tests.Support;

/// <summary>Everything that an object holds on to, private fields included.</summary>
internal static class ObjectGraph
{
    /// <summary>All texts within reach of it.</summary>
    public static IReadOnlyList<string> TextsOf(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var texts = new List<string>();
        var open = new Stack<object?>([root]);
        while (open.TryPop(out var next))
        {
            if (next is string text)
                texts.Add(text);
            // What reflection itself is made of is in reach of everything.
            if (next is null or string or Pointer or MemberInfo or Assembly or Module || next.GetType().IsPrimitive || !seen.Add(next))
                continue;
            if (next is IEnumerable several and (Array or IList))
            {
                foreach (var one in several)
                    open.Push(one);
            }

            for (var type = next.GetType(); type is not null; type = type.BaseType)
            {
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (!field.FieldType.IsPointer && !field.FieldType.IsByRefLike)
                        open.Push(field.GetValue(next));
                }
            }
        }

        return texts;
    }
}
