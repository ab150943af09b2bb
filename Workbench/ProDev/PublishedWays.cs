namespace FusionSample.Workbench.ProDev;

/// <summary>How the connector comes into Power Platform, in the gateway's words (<c>/connector/ways.json</c>).</summary>
/// <param name="InTheProduct">The six of the product's menu.</param>
/// <param name="ByTool">The tools.</param>
public sealed record PublishedWays(IReadOnlyList<PublishedWay> InTheProduct, IReadOnlyList<PublishedWay> ByTool);

/// <summary>One way.</summary>
/// <param name="Name">What the product or the tool calls it.</param>
/// <param name="File">The published file that it takes; null where it cannot take ours.</param>
/// <param name="Do">What to do, or why it cannot take ours.</param>
/// <param name="NotRead">What it leaves behind; null for nothing.</param>
/// <param name="Commands">Lines for a terminal.</param>
public sealed record PublishedWay(string Name, string? File, string Do, string? NotRead, string? Commands);
