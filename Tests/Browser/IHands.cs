namespace FusionSample.Tests.Browser;

/// <summary>How somebody uses a page: everything by the name that the page, and a screen reader, gives it.</summary>
internal interface IHands
{
    /// <summary>Presses a button, a link, a tab or a checkbox.</summary>
    Task PressAsync(string name);

    /// <summary>Writes into a field, in place of what stands there.</summary>
    Task FillAsync(string label, string text);

    /// <summary>Chooses from a dropdown.</summary>
    Task ChooseAsync(string label, string option);
}
