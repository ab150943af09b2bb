using System.Text;

namespace FusionSample.Tests.Unit.Workbench;

/// <summary>Hostile by size, depth, circles, or by being no JSON.</summary>
internal static class HostileShapes
{
    private const int FiveMegabytes = 5 * 1024 * 1024 - 1024;

    /// <summary>Each file with its name.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> All() => Broken().Concat(Large().Concat(Circles()).Select(one => (one.Name, Encoding.UTF8.GetBytes(one.Json))));

    private static IEnumerable<(string Name, byte[] Bytes)> Broken()
    {
        yield return ("nothing", []);
        yield return ("zeros", new byte[1_000]);
        yield return ("no UTF-8", [.. "{\"swagger\":\"2.0\",\"info\":{\"title\":\""u8, 0xFF, 0xFE, 0xC0, 0x80, .. "\"},\"paths\":{\"/a\":{\"get\":{\"summary\":\""u8, 0xED, 0xA0, 0x80, .. "\"}}}}"u8]);
        yield return ("UTF-16", Encoding.Unicode.GetBytes("\uFEFF{\"swagger\":\"2.0\"}"));
        yield return ("half", "{\"swagger\":\"2.0\",\"paths\":{"u8.ToArray());
        yield return ("HTML", "<html><script>window.hostile=1</script>"u8.ToArray());
        yield return ("OpenAPI 3", "{\"openapi\":\"3.1.0\",\"paths\":{}}"u8.ToArray());
        yield return ("10,000 lists", Encoding.UTF8.GetBytes(new string('[', 10_000) + new string(']', 10_000)));
        yield return ("10,000 schemas", Encoding.UTF8.GetBytes(Body(string.Concat(Enumerable.Repeat("{\"items\":", 10_000)) + "{}" + new string('}', 10_000))));
    }

    private static IEnumerable<(string Name, string Json)> Large()
    {
        yield return ("a title of 5 MB", $"{{\"swagger\":\"2.0\",\"info\":{{\"title\":\"{new string('x', FiveMegabytes)}\"}},\"paths\":{{\"/a\":{{\"get\":{{}}}}}}}}");
        yield return ("a number of 5 MB", $"{{\"swagger\":\"2.0\",\"info\":{{\"title\":{new string('9', FiveMegabytes)}}},\"paths\":{{\"/a\":{{\"get\":{{}}}}}}}}");
        yield return ("40,000 operations", $"{{\"swagger\":\"2.0\",\"info\":{{}},\"paths\":{{{Many(40_000, number => $"\"/{number}\":{{\"get\":{{\"operationId\":\"O{number}\"}}}}")}}}}}");
        var operations = Many(20_000, number => $"\"/{number}\":" + """{"get":{"responses":{"200":{"schema":{"$ref":"#/definitions/a"}}}}}""");
        var shared = Many(100_000, number => $"\"{number}\":{{}}");
        yield return ("20,000 operations that share 100,000 schemas", """{"swagger":"2.0","info":{},"paths":{""" + operations + """},"definitions":{"a":{"properties":{""" + shared + "}}}}");
        yield return ("20,000 fields", Body($"{{\"properties\":{{{Many(20_000, number => $"\"p{number}\":{{\"type\":\"string\",\"title\":\"<b>{number}\"}}")}}}}}"));
        yield return ("2,000 fields of 1,000 choices", Body($"{{\"properties\":{{{Many(2_000, number => $"\"p{number}\":{{\"$ref\":\"#/definitions/e\"}}")}}}}}", $"\"e\":{{\"type\":\"string\",\"enum\":[{Many(1_000, number => $"\"<b>{number}\"")}]}}"));
        yield return ("the same name 50,000 times", $"{{\"swagger\":\"2.0\",\"info\":{{\"title\":\"T\"}},\"paths\":{{\"/a\":{{{Many(50_000, _ => "\"get\":{\"operationId\":\"A\",\"operationId\":\"A\"}")}}}}}}}");
        yield return ("200 levels", Body(string.Concat(Enumerable.Repeat("{\"type\":\"object\",\"properties\":{\"p\":", 100)) + "{}" + string.Concat(Enumerable.Repeat("}}", 100))));
        yield return ("numbers", Body("{\"properties\":{\"n\":{\"type\":\"number\",\"default\":1e999,\"minimum\":-1e999,\"enum\":[1e999,-0.0,1e-999]}}}"));
    }

    private static IEnumerable<(string Name, string Json)> Circles()
    {
        yield return ("a circle", Body("{\"$ref\":\"#/definitions/a\"}", "\"a\":{\"$ref\":\"#/definitions/b\"},\"b\":{\"$ref\":\"#/definitions/a\"}"));
        yield return ("one that holds itself", Body("{\"$ref\":\"#/definitions/a\"}", "\"a\":{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#/definitions/a\"},\"l\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/definitions/a\"}}}}"));
        yield return ("parts of itself", Body("{\"$ref\":\"#/definitions/a\"}", "\"a\":{\"allOf\":[{\"$ref\":\"#/definitions/a\"},{\"$ref\":\"#\"}]}"));
        yield return ("each holds all", Body("{\"$ref\":\"#/definitions/d0\"}", Many(14, number => $"\"d{number}\":{{\"type\":\"object\",\"properties\":{{{Many(14, other => $"\"p{other}\":{{\"$ref\":\"#/definitions/d{other}\"}}")}}}}}")));
        yield return ("a chain of 20,000", Body("{\"$ref\":\"#/definitions/d0\"}", Many(20_000, number => $"\"d{number}\":{{\"allOf\":[{{\"$ref\":\"#/definitions/d{number + 1}\"}}]}}")));
        yield return ("references elsewhere", Body("{\"properties\":{\"a\":{\"$ref\":\"file:///etc/passwd\"},\"b\":{\"$ref\":\"http://127.0.0.1:1/x\"},\"c\":{\"$ref\":\"javascript:hostile=1\"},\"d\":{\"$ref\":\"#/%zz/~9\"},\"e\":{\"$ref\":{\"$ref\":\"#\"}}}}"));
    }

    private static string Body(string schema, string definitions = "") =>
        $"{{\"swagger\":\"2.0\",\"info\":{{\"title\":\"T\"}},\"paths\":{{\"/a\":{{\"post\":{{\"operationId\":\"A\",\"parameters\":[{{\"name\":\"b\",\"in\":\"body\",\"required\":true,\"schema\":{schema}}}],"
        + $"\"responses\":{{\"200\":{{\"description\":\"d\",\"schema\":{schema}}}}}}}}}}},\"definitions\":{{{definitions}}}}}";

    private static string Many(int count, Func<int, string> one) => string.Join(',', Enumerable.Range(0, count).Select(one));
}
