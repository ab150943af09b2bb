using FusionSample.ConnectorKit.Changes;

namespace FusionSample.Tests.Unit.Changes;

/// <summary>Each edit has the verdict that the table gives it, and no other.</summary>
public class ChangeTableTests
{
    // A file that cannot be read is no edit: see NotComparedTests.
    public static TheoryData<string> Kinds => [.. ChangeKinds.All.Select(kind => kind.Name).Where(name => name != "NotCompared")];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_is_found_in_its_edits_at_their_place_and_not_in_the_near_ones(string name)
    {
        var kind = Assert.IsType<ChangeKind>(ChangeKinds.Find(name));
        var cases = ChangeTable.Cases.Where(entry => entry.Kind == name).ToList();
        Assert.Contains(cases, entry => !entry.IsNothing);
        Assert.Contains(cases, entry => entry.IsNothing);
        foreach (var entry in cases)
        {
            var found = ConnectorChanges.Compare(entry.Old, entry.New);

            Assert.True(entry.Expected.SequenceEqual(found.Select(change => $"{change.Kind} {change.Pointer}").Order(StringComparer.Ordinal)),
                $"{entry.OldChanges} ~> {entry.NewChanges}: {entry.Verdict} expected, found: {string.Join("; ", found)}");
            Assert.True(entry.IsNothing || entry.Severity == kind.Severity, $"'{entry.Verdict}' is not {kind.Severity}.");
            Assert.All(found, IsWhole);
        }
    }

    [Fact]
    public void The_table_knows_no_kind_that_does_not_exist() =>
        Assert.Empty(ChangeTable.Cases.Select(entry => entry.Kind).Except(ChangeKinds.All.Select(kind => kind.Name)));

    private static void IsWhole(Change change)
    {
        Assert.Equal(ChangeKinds.Find(change.Kind)?.Severity, change.Severity);
        Assert.EndsWith(".", change.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", change.Remedy, StringComparison.Ordinal);
        Assert.False(change.OldPointer is null && change.NewPointer is null, change.ToString());
    }
}
