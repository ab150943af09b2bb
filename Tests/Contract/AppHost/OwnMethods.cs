using FusionSample.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FusionSample.Tests.Contract.AppHost;

/// <summary>AppHost's own extension methods, which the reader follows. Those that are for publishing alone, or put nothing into an environment, are not looked for.</summary>
internal static class OwnMethods
{
    private static readonly List<MethodDeclarationSyntax> All =
    [
        .. new[] { "Wiring.cs", "Workbench.cs" }.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(Repository.PathOf("AppHost", file))))
            .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()),
    ];

    /// <summary>The method of that name for such a receiver; null where it is Aspire's.</summary>
    public static MethodDeclarationSyntax? Find(string name, object? receiver) =>
        All.FirstOrDefault(method => method.Identifier.Text == name && method.ParameterList.Parameters[0].Type!.ToString() == TypeOf(receiver));

    private static string? TypeOf(object? receiver) => receiver switch
    {
        AppBuilder => "IDistributedApplicationBuilder",
        AppResource => "IResourceBuilder<ProjectResource>",
        _ => null,
    };
}
