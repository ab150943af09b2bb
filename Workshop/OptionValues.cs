using FusionSample.Workshop.Model;

namespace FusionSample.Workshop;

/// <summary>Which values the options take; what is refused says what would do.</summary>
internal static class OptionValues
{
    /// <summary>Scheme and host of an external API. <c>/api/</c> may stand behind them, since the adapter appends it anyway.</summary>
    public static Uri? Upstream(string value, Action<string> refuse)
    {
        if (Http(value) is { } url && url.AbsolutePath is "/" or "/api" or "/api/")
            return new Uri(Http(value)!.GetLeftPart(UriPartial.Authority));
        refuse($"--upstream '{value}' cannot be used: give scheme and host, such as https://swapi.dev; /api/ is appended by itself.");
        return null;
    }

    /// <summary>The address of an OTLP receiver.</summary>
    public static Uri? Otlp(string value, Action<string> refuse)
    {
        if (Http(value) is { } url)
            return url;
        refuse($"--otlp '{value}' cannot be used: give a URL such as http://localhost:4317 (gRPC) or http://localhost:4318 (HTTP).");
        return null;
    }

    /// <summary>Refuses a port that the five after it do not fit behind, or that needs privileges.</summary>
    public static void CheckPortBase(int value, Action<string> refuse)
    {
        if (value is < WorkshopOptions.MinPortBase or > WorkshopOptions.MaxPortBase)
            refuse($"--port-base {value} cannot be used: give a port from {WorkshopOptions.MinPortBase} to {WorkshopOptions.MaxPortBase}.");
    }

    /// <summary>Refuses a file that could not be written in the end.</summary>
    public static void CheckReadyFile(FileInfo? file, Action<string> refuse)
    {
        if (file is { Directory.Exists: false })
            refuse($"--ready-file '{file.FullName}' cannot be written: its folder does not exist.");
        else if (file is not null && Directory.Exists(file.FullName))
            refuse($"--ready-file '{file.FullName}' cannot be written: it is a folder.");
    }

    private static Uri? Http(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url is { UserInfo: "", Query: "", Fragment: "" }
            ? url
            : null;
}
