using FusionSample.ServiceDefaults.Problems;

namespace FusionSample.Gateway.Authentication;

/// <summary>Why a caller who sent credentials is not let in, where more can be said than that they are not accepted.</summary>
internal sealed class CredentialException(ProblemType problem) : Exception(problem.Title)
{
    /// <summary>The kind of error, its status included.</summary>
    public ProblemType Problem { get; } = problem;
}
