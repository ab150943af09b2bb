namespace FusionSample.Gateway.Access;

/// <summary>What a replica does when a <see cref="Store.Mark"/> has grown, through itself or another replica.</summary>
internal interface IOnMark
{
    /// <summary>The mark's name.</summary>
    string Mark { get; }

    /// <summary>Takes the change over. An exception is logged, and it is tried again at the next look.</summary>
    Task TakeOverAsync(CancellationToken cancellationToken);
}
