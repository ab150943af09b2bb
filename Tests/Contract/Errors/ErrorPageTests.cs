using FusionSample.ServiceDefaults.Problems;
using FusionSample.Tests.Support;

namespace FusionSample.Tests.Contract.Errors;

public class ErrorPageTests
{
    [Fact]
    public void Every_kind_of_error_has_its_section_with_its_status_and_there_is_no_other()
    {
        var sections = File.ReadAllText(Repository.PathOf("docs", "errors.md"))
            .Split("\n## ")[1..]
            .Select(section => section.Split('\n', 2))
            .Select(lines => (Slug: lines[0].Trim(), Status: lines[1].TrimStart()[..7]));

        Assert.Equal(ProblemTypes.All.Select(type => (type.Slug, $"**{type.Status}.*")), sections);
    }

    [Fact]
    public void A_bare_status_code_is_given_the_first_kind_of_that_status()
    {
        Assert.Same(ProblemTypes.TokenMissing, ProblemTypes.ForStatus(401));
        Assert.Same(ProblemTypes.InvalidRequest, ProblemTypes.ForStatus(415));
        Assert.Same(ProblemTypes.Unexpected, ProblemTypes.ForStatus(599));
    }
}
