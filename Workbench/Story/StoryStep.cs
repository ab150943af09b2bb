namespace FusionSample.Workbench.Story;

/// <summary>What each of the four does for the connector.</summary>
public enum StoryStep
{
    /// <summary>The Researcher has seen what the external API says, and what becomes of it.</summary>
    FactsRead,

    /// <summary>The Pro-Dev's definition is published and valid.</summary>
    DefinitionPublished,

    /// <summary>The IT Admin has given or withdrawn access.</summary>
    AccessDecided,

    /// <summary>A maker's call was answered.</summary>
    FirstCall,
}
