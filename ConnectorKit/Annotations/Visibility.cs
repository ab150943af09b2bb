namespace FusionSample.ConnectorKit.Annotations;

/// <summary>How readily the product shows an action, a parameter or a property (<c>x-ms-visibility</c>).</summary>
public enum Visibility
{
    /// <summary>Shown; the extension is left out.</summary>
    Normal,

    /// <summary>Shown first.</summary>
    Important,

    /// <summary>Shown behind 'advanced options'.</summary>
    Advanced,

    /// <summary>Not shown. What is internal and required needs a default.</summary>
    Internal,
}
