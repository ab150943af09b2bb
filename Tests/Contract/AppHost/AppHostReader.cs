using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FusionSample.Tests.Contract.AppHost;

/// <summary>
/// Reads AppHost.cs as a reader would who runs it in his head: in run mode, with nothing configured. Syntax only, because Aspire's
/// packages are not needed to build or test this solution. Whatever it does not know it refuses, with the line.
/// </summary>
internal sealed class AppHostReader
{
    private Dictionary<string, object?> _locals = [];
    private readonly List<InvocationExpressionSyntax> _executed = [];
    private readonly AppBuilder _app = new();
    private bool _follows;

    private AppHostReader()
    {
    }

    /// <summary>The calls of AppHost.cs itself that were carried out, in order.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> Executed => _executed;

    /// <summary>The picture that they draw.</summary>
    public IReadOnlyList<string> Lines { get; private set; } = [];

    /// <summary>Reads a program.</summary>
    public static AppHostReader Read(SyntaxNode program)
    {
        if (program.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error) is { } error)
            throw new UnknownInAppHostException($"AppHost.cs does not parse: {error}");
        var reader = new AppHostReader();
        foreach (var statement in program.ChildNodes().OfType<GlobalStatementSyntax>())
            reader.Execute(statement.Statement);
        reader.Lines =
        [
            .. reader._app.Resources.SelectMany(resource => Picture.Lines(
                    resource.Name, resource.Project, resource.Endpoints.Values, resource.Environment, resource.WaitsFor, resource.HealthPaths))
                .Order(StringComparer.Ordinal),
        ];
        return reader;
    }

    private void Execute(StatementSyntax statement)
    {
        switch (statement)
        {
            case LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer: { } initializer } variable] }:
                _locals[variable.Identifier.Text] = Evaluate(initializer.Value);
                break;
            case ExpressionStatementSyntax { Expression: var expression }:
                Evaluate(expression);
                break;
            case BlockSyntax block:
                foreach (var inner in block.Statements)
                    Execute(inner);
                break;
            case IfStatementSyntax choice:
                if (Condition(choice.Condition))
                    Execute(choice.Statement);
                else if (choice.Else is { } otherwise)
                    Execute(otherwise.Statement);
                break;
            default:
                throw Unknown(statement);
        }
    }

    private object? Evaluate(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value,
        IdentifierNameSyntax name when _locals.TryGetValue(name.Identifier.Text, out var value) => value,
        ParenthesizedExpressionSyntax inner => Evaluate(inner.Expression),
        ConditionalExpressionSyntax choice => Evaluate(Condition(choice.Condition) ? choice.WhenTrue : choice.WhenFalse),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => !Condition(not.Operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } and => Condition(and.Left) && Condition(and.Right),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } or => Evaluate(or.Left) ?? Evaluate(or.Right),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: var constant } } isNull
            when constant.IsKind(SyntaxKind.NullLiteralExpression) => Evaluate(isNull.Expression) is null,
        // Nothing is configured.
        ElementAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Configuration" } } => null,
        MemberAccessExpressionSyntax access when access.ToString() is "builder.ExecutionContext.IsRunMode" => true,
        MemberAccessExpressionSyntax { Name.Identifier.Text: "ApplicationBuilder" } => _app,
        MemberAccessExpressionSyntax access when access.ToString() is "EndpointProperty.HostAndPort" => "HostAndPort",
        ObjectCreationExpressionSyntax creation when Generated(creation) is { } secret => secret,
        InvocationExpressionSyntax call => Invoke(call),
        _ => throw Unknown(expression),
    };

    private bool Condition(ExpressionSyntax expression) => Evaluate(expression) is bool value ? value : throw Unknown(expression);

    private object? Invoke(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name: var method } access)
            throw Unknown(call);
        if (!_follows)
            _executed.Add(call);
        switch (access.ToString())
        {
            case "DistributedApplication.CreateBuilder":
                return _app;
            case "bool.Parse" when Evaluate(call.ArgumentList.Arguments[0].Expression) is string text:
                return bool.Parse(text);
            case "int.Parse" when Evaluate(call.ArgumentList.Arguments[0].Expression) is string number:
                return int.Parse(number, CultureInfo.InvariantCulture);
            case "ReferenceExpression.Create" when call.ArgumentList.Arguments is [{ Expression: InterpolatedStringExpressionSyntax text }]:
                return new AppText(string.Concat(text.Contents.Select(Part)));
        }

        var receiver = Evaluate(access.Expression);
        var name = method.Identifier.Text;
        if (AspireCalls.Cosmetic.Contains(name) && receiver is AppBuilder or AppResource)
            return receiver;
        if (OwnMethods.Find(name, receiver) is { } own)
            return Follow(own, [receiver, .. call.ArgumentList.Arguments.Select(argument => Evaluate(argument.Expression))]);
        return AspireCalls.Invoke(receiver, name, ProjectOf(method), Arguments(call, name)) ?? throw Unknown(call);
    }

    private object? Follow(MethodDeclarationSyntax method, IReadOnlyList<object?> arguments)
    {
        var (outer, follows) = (_locals, _follows);
        _follows = true;
        _locals = method.ParameterList.Parameters.Zip(arguments).ToDictionary(one => one.First.Identifier.Text, one => one.Second);
        object? answer = null;
        foreach (var statement in method.Body!.Statements)
        {
            if (statement is ReturnStatementSyntax { Expression: { } expression })
                answer = Evaluate(expression);
            else
                Execute(statement);
        }

        (_locals, _follows) = (outer, follows);
        return answer;
    }

    private Dictionary<string, object?> Arguments(InvocationExpressionSyntax call, string method)
    {
        var parameters = AspireCalls.ParametersOf(method) ?? throw Unknown(call);
        var arguments = new Dictionary<string, object?>();
        foreach (var (position, argument) in call.ArgumentList.Arguments.Index())
        {
            var name = argument.NameColon?.Name.Identifier.Text ?? parameters.ElementAtOrDefault(position);
            if (name is null || !parameters.Contains(name))
                throw Unknown(argument);
            arguments.Add(name, Evaluate(argument.Expression));
        }

        return arguments;
    }

    private string Part(InterpolatedStringContentSyntax part) => part switch
    {
        InterpolatedStringTextSyntax text => text.TextToken.ValueText,
        InterpolationSyntax { FormatClause: null, AlignmentClause: null, Expression: var hole }
            when AspireCalls.ValueOf(Evaluate(hole)) is { } value => value,
        _ => throw Unknown(part),
    };

    private static string? ProjectOf(SimpleNameSyntax method) =>
        method is GenericNameSyntax { TypeArgumentList.Arguments: [QualifiedNameSyntax type] } && type.Left.ToString() is "Projects"
            ? type.Right.Identifier.Text
            : null;

    private static AppParameter? Generated(ObjectCreationExpressionSyntax creation) =>
        string.Concat(creation.ToString().Where(character => !char.IsWhiteSpace(character)))
            is "newGenerateParameterDefault{MinLength=43,Special=false}"
            ? new AppParameter(Picture.Secret)
            : null;

    private static UnknownInAppHostException Unknown(SyntaxNode node) =>
        new($"AppHost.cs line {node.GetLocation().GetLineSpan().StartLinePosition.Line + 1} is not known to this test: {node}");
}
