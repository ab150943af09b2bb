using FusionSample.Bench.Load;

namespace FusionSample.Bench.Report;

/// <summary>When and how a section was measured.</summary>
/// <param name="Date">When it began.</param>
/// <param name="Machine">Where.</param>
/// <param name="Versions">Of what, by program.</param>
/// <param name="Load">With what load.</param>
internal sealed record Conditions(
    DateTimeOffset Date, MachineFacts Machine, IReadOnlyDictionary<string, string> Versions, LoadOptions Load);
