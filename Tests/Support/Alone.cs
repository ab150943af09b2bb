namespace FusionSample.Tests.Support;

/// <summary>
/// Tests that run beside no others, one after the other: for what depends on real time, and for a Redis that is taken for one that is
/// away when a busy machine keeps it waiting for a tenth of a second.
/// </summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
