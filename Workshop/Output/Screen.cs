using FusionSample.Workshop.Model;
using Spectre.Console;

namespace FusionSample.Workshop.Output;

/// <summary>
/// The terminal. Spectre.Console decides about colours (NO_COLOR, redirected output); whatever may be longer than the window is
/// written as it is, because a wrapped log or command line can be neither searched nor pasted.
/// </summary>
internal sealed class Screen(IAnsiConsole console)
{
    private static readonly Dictionary<string, Color> Colors = new()
    {
        ["gateway"] = Color.Green,
        ["adapter"] = Color.Aqua,
        ["cache"] = Color.Fuchsia,
        ["entra"] = Color.Blue,
        ["swapi"] = Color.Yellow,
    };

    private readonly Lock _gate = new();

    /// <summary>One line of a service's log, with its name in front.</summary>
    public void Log(string name, string line) => Write(() =>
    {
        console.Write(new Text($"{name,-9}", ColorOf(name)));
        WriteRaw(" | " + line);
    });

    /// <summary>A line of Workshop's own.</summary>
    public void Say(string line) => Write(() => WriteRaw(line));

    /// <summary>A warning: things go on, but not as one may expect.</summary>
    public void Warn(string line) => Say("Warning: ", Color.Yellow, line);

    /// <summary>Why it cannot go on, and what to do.</summary>
    public void Fail(string line) => Say("Error: ", Color.Red, line);

    /// <summary>The table of addresses.</summary>
    public void List(IEnumerable<AddressLine> addresses)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Name", "Address", "What is there");
        foreach (var (name, address, about) in addresses)
            table.AddRow(new Text(name, ColorOf(name)), new Text(address), new Text(about));
        Write(() => console.Write(table));
    }

    // A replica has the colour of its service.
    private static Color ColorOf(string name) => Colors.GetValueOrDefault(name.Split('-')[0], Color.Default);

    private void Say(string prefix, Color color, string line) => Write(() =>
    {
        console.Write(new Text(prefix, color));
        WriteRaw(line);
    });

    private void Write(Action write)
    {
        lock (_gate)
        {
            try
            {
                write();
            }
            catch (IOException)
            {
                // The terminal has been closed: nobody reads any more, and the services still have to be stopped.
            }
        }
    }

    private void WriteRaw(string line) => console.Profile.Out.Writer.WriteLine(line);
}
