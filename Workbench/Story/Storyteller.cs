using FusionSample.Workbench.SignIn;
using Microsoft.AspNetCore.Components.Authorization;

namespace FusionSample.Workbench.Story;

/// <summary>Notes what the person of an open page has done, where it is their step.</summary>
internal sealed class Storyteller(StoryMarks marks, AuthenticationStateProvider states)
{
    /// <summary>Whose step it is.</summary>
    public static string RoleOf(StoryStep step) => step switch
    {
        StoryStep.FactsRead => TeamRoles.Researcher,
        StoryStep.DefinitionPublished => TeamRoles.ProDev,
        StoryStep.AccessDecided => TeamRoles.ItAdmin,
        _ => TeamRoles.Maker,
    };

    /// <summary>Notes that it is done.</summary>
    public async Task DoneAsync(StoryStep step, CancellationToken cancellationToken)
    {
        var person = (await states.GetAuthenticationStateAsync()).User;
        if (person.IsInRole(RoleOf(step)))
            await marks.DoneAsync(step, person.Identity?.Name ?? RoleOf(step), cancellationToken);
    }
}
