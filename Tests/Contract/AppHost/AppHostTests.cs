using FusionSample.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FusionSample.Tests.Contract.AppHost;

/// <summary>AppHost.cs and Workshop draw the same picture; and this test would notice if they did not.</summary>
public sealed class AppHostTests
{
    private static readonly CompilationUnitSyntax Program = Parse(File.ReadAllText(Repository.PathOf("AppHost", "AppHost.cs")));

    public static TheoryData<int> ComparedCalls => [.. Enumerable.Range(0, Compared().Length)];

    public static TheoryData<int> ComparedTexts => [.. Enumerable.Range(0, Texts().Length)];

    public static TheoryData<int> ComparedLines =>
        [.. Compared().Select(call => LineOf(((MemberAccessExpressionSyntax)call.Expression).Name)).Distinct()];

    [Fact]
    public void AppHost_and_Workshop_start_the_same_processes_with_the_same_variables() =>
        Assert.Equal(Picture.OfWorkshop(), AppHostReader.Read(Program).Lines);

    [Theory]
    [MemberData(nameof(ComparedCalls))]
    public void A_compared_call_that_is_removed_is_noticed(int index)
    {
        var call = Compared()[index];
        AssertNoticed(Program.ReplaceNode(call, ((MemberAccessExpressionSyntax)call.Expression).Expression));
    }

    [Theory]
    [MemberData(nameof(ComparedTexts))]
    public void A_compared_text_that_is_changed_is_noticed(int index)
    {
        var text = Texts()[index];
        AssertNoticed(Program.ReplaceNode(text, SyntaxFactory.LiteralExpression(
            SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text.Token.ValueText + "x"))));
    }

    [Theory]
    [MemberData(nameof(ComparedLines))]
    public void A_compared_line_that_is_removed_is_noticed(int line) => AssertNoticed(WithLines(lines => lines.RemoveAt(line)));

    [Theory]
    [InlineData("gateway.WithReplicas(2);")]
    [InlineData("builder.AddContainer(\"other\", \"image\");")]
    [InlineData("gateway.WithEnvironment(context => context.EnvironmentVariables.Clear());")]
    [InlineData("if (Environment.ProcessorCount > 2) gateway.WaitFor(adapter);")]
    [InlineData("foreach (var resource in builder.Resources) resource.ToString();")]
    public void A_statement_that_is_not_known_is_refused_with_its_line(string statement)
    {
        var refused = Assert.Throws<UnknownInAppHostException>(
            () => AppHostReader.Read(WithLines(lines => lines.Insert(LastStatement, statement))));
        Assert.Contains($"line {LastStatement + 1} ", refused.Message);
    }

    [Fact]
    public void A_resource_that_only_one_side_has_is_noticed() =>
        AssertNoticed(WithLines(lines => lines.Insert(LastStatement, "builder.AddProject<Projects.LocalSwapi>(\"second\");")));

    [Fact]
    public void AppHost_stays_under_80_lines() =>
        Assert.InRange(File.ReadLines(Repository.PathOf("AppHost", "AppHost.cs")).Count(), 1, 79);

    private static int LastStatement => LineOf(Program.Members.OfType<GlobalStatementSyntax>().Last());

    private static CompilationUnitSyntax WithLines(Action<List<string>> change)
    {
        var lines = Program.GetText().ToString().Split('\n').ToList();
        change(lines);
        return Parse(string.Join('\n', lines));
    }

    private static CompilationUnitSyntax Parse(string text) => CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot();

    private static void AssertNoticed(CompilationUnitSyntax changed)
    {
        try
        {
            Assert.NotEqual(Picture.OfWorkshop(), AppHostReader.Read(changed).Lines);
        }
        catch (UnknownInAppHostException)
        {
        }
    }

    // What run mode carries out; a parameter's own name is not compared, only what it ends up as.
    private static InvocationExpressionSyntax[] Compared() =>
    [
        .. AppHostReader.Read(Program).Executed.Where(call => AspireCalls.Compared.Contains(NameOf(call))),
    ];

    private static LiteralExpressionSyntax[] Texts() =>
    [
        .. Compared().SelectMany(call => call.ArgumentList.DescendantNodes().OfType<LiteralExpressionSyntax>()
                .Skip(NameOf(call) is "AddParameter" ? 1 : 0))
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression)).Distinct(),
    ];

    private static string NameOf(InvocationExpressionSyntax call) => ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.Text;

    private static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line;
}
