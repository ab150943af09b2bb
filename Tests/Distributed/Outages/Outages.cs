namespace FusionSample.Tests.Distributed.Outages;

/// <summary>One after the other and beside no other test: 64 makers on several processes take a small machine for themselves.</summary>
[CollectionDefinition(nameof(Outages), DisableParallelization = true)]
public sealed class Outages;
