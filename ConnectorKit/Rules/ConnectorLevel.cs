namespace FusionSample.ConnectorKit.Rules;

/// <summary>What a connector is to become; it decides which rules are asked and how grave they are (<see cref="RuleLevels"/>).</summary>
public enum ConnectorLevel
{
    /// <summary>Published by the owner of the service, and certified by Microsoft.</summary>
    Certified,

    /// <summary>Published by somebody else, as an independent publisher, and certified by Microsoft.</summary>
    Independent,

    /// <summary>Used in one's own tenant; nobody certifies it.</summary>
    Custom,
}
