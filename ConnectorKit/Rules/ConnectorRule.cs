using FusionSample.ConnectorKit.Rules.Model;

namespace FusionSample.ConnectorKit.Rules;

/// <summary>One rule: a name by which one can look it up, and a check that returns all it finds.</summary>
/// <param name="Name">The official name, a policy's number, 'PowerApps-NN', or a name of ours; <paramref name="Topic"/> says which.</param>
/// <param name="Severity">How grave each of its findings is for a certified connector; <see cref="RuleLevels"/> has the other levels.</param>
/// <param name="Topic">Where the rule comes from, one of <see cref="RuleTopic"/>.</param>
/// <param name="About">What it looks at, in a sentence; for the runtime also what of the matter only the service can do.</param>
/// <param name="Check">Finds the problems; never throws, whatever the document.</param>
public sealed record ConnectorRule(
    string Name, Severity Severity, string Topic, string About, Func<RuleContext, IEnumerable<Problem>> Check)
{
    /// <summary>The rule's findings.</summary>
    internal IEnumerable<Finding> Findings(RuleContext context, Severity severity) =>
        Check(context).Select(problem => new Finding(Name, severity, problem.At.File, problem.At.Pointer, problem.Message, problem.Remedy) { Line = problem.Line });
}

/// <summary>What a check returns: a place, what is wrong there, and what to do about it.</summary>
/// <param name="At">The place.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Problem(Node At, string Message, string Remedy)
{
    /// <summary>The line, from 1, where no place leads there: it is about the text, not about what it says.</summary>
    public int? Line { get; init; }
}
