namespace FusionSample.Gateway.Connector.Page;

/// <summary>One way to bring the connector into Power Platform; docs/import.md has the same in full.</summary>
/// <param name="Name">What the product or the tool calls it.</param>
/// <param name="File">The published file that it takes; null where it cannot take ours.</param>
/// <param name="Do">What to do with it, or why it cannot take ours and what to do instead.</param>
/// <param name="NotRead">What of the connector it leaves behind; null for nothing.</param>
/// <param name="Commands">Lines for a terminal, with this gateway's addresses.</param>
public sealed record ImportWay(string Name, string? File, string Do, string? NotRead = null, string? Commands = null);
