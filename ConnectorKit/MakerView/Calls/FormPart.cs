namespace FusionSample.ConnectorKit.MakerView.Calls;

/// <summary>One field of a form (<c>formData</c>).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it says; for a file, its content in Base64.</param>
/// <param name="IsFile">Whether it is a file.</param>
public sealed record FormPart(string Name, string Text, bool IsFile);
