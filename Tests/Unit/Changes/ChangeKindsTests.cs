using FusionSample.ConnectorKit.Changes;

namespace FusionSample.Tests.Unit.Changes;

/// <summary>What a tool can look up.</summary>
public class ChangeKindsTests
{
    [Fact]
    public void Names_are_unique_and_each_kind_says_what_it_is()
    {
        Assert.Equal(ChangeKinds.All.Count, ChangeKinds.All.DistinctBy(kind => kind.Name).Count());
        Assert.All(ChangeKinds.All, kind => Assert.EndsWith(".", kind.About, StringComparison.Ordinal));
    }

    [Fact]
    public void The_nine_published_names_are_official_and_breaking()
    {
        string[] official =
        [
            "AuthenticationMethodRemoved", "ConnectionParametersRemoved", "InputFieldDeleted", "InputFieldVisibilityChangedToInternal",
            "OperationDeleted", "OperationHidden", "OutputFieldDeleted", "OutputFieldTypeChanged", "TierChangedToPremium",
        ];

        Assert.Equal(official, ChangeKinds.All.Where(kind => kind.IsOfficial).Select(kind => kind.Name).Order(StringComparer.Ordinal));
        Assert.All(official, name => Assert.Equal(ChangeSeverity.Breaking, ChangeKinds.Find(name)?.Severity));
    }

    [Fact]
    public void A_name_that_is_no_kind_has_none() => Assert.Null(ChangeKinds.Find("operationdeleted"));
}
