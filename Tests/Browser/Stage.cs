using FusionSample.Tests.Distributed;

namespace FusionSample.Tests.Browser;

/// <summary>The classes that look at one Workshop: <c>[Collection(nameof(Stage))]</c>.</summary>
[CollectionDefinition(nameof(Stage))]
public sealed class Stage : ICollectionFixture<RunningWorkshop>;
