namespace FusionSample.Gateway.Store.Opening;

/// <summary>Where the store's file is, when <c>ConnectionStrings:store</c> is blank (section <c>Store</c>).</summary>
public sealed class StoreOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Store";

    /// <summary>The folder of <c>gateway.db</c>; made when it is not there. FusionSample in the user's local application data when blank.</summary>
    public string? Folder { get; set; }
}
