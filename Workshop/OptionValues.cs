using System.Globalization;
using FusionSample.Workshop.Model;

namespace FusionSample.Workshop;

/// <summary>Which values the options take; what is refused says what would do.</summary>
internal static class OptionValues
{
    /// <summary>Scheme and host of an external API. <c>/api/</c> may stand behind them, since the adapter appends it anyway.</summary>
    public static Uri? Upstream(string value, Action<string> refuse)
    {
        if (Http(value) is { } url && url.AbsolutePath is "/" or "/api" or "/api/")
            return new Uri(url.GetLeftPart(UriPartial.Authority));
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

    /// <summary>The https address of a tunnel.</summary>
    public static Uri? PublicUrl(string value, Action<string> refuse)
    {
        if (Http(value) is { AbsolutePath: "/", Scheme: "https" } url)
            return url;
        refuse($"--public-url '{value}' cannot be used: give scheme and host of the tunnel, such as https://abc-5480.euw.devtunnels.ms.");
        return null;
    }

    /// <summary>An id of Entra ID.</summary>
    public static string? Id(string option, string value, Action<string> refuse)
    {
        if (Guid.TryParseExact(value, "D", out var id) && id != Guid.Empty)
            return id.ToString();
        refuse($"{option} '{value}' cannot be used: give the id from the app registration's overview, such as {Model.DevelopmentIds.Connector}.");
        return null;
    }

    /// <summary>A port that needs no privileges and has room behind it for those after it.</summary>
    public static int PortBase(string value, Action<string> refuse)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is >= WorkshopOptions.MinPortBase and <= WorkshopOptions.MaxPortBase)
            return port;
        refuse($"--port-base '{value}' cannot be used: give a port from {WorkshopOptions.MinPortBase} to {WorkshopOptions.MaxPortBase}.");
        return WorkshopOptions.DefaultPortBase;
    }

    /// <summary>How many of each service a machine is to run.</summary>
    public static int Replicas(string value, Action<string> refuse)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var replicas) && replicas is >= 1 and <= WorkshopOptions.MaxReplicas)
            return replicas;
        refuse($"--replicas '{value}' cannot be used: give a number from 1 to {WorkshopOptions.MaxReplicas}.");
        return 1;
    }

    /// <summary>The full path of a file that can be written in the end.</summary>
    public static string? ReadyFile(string value, Action<string> refuse)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            refuse("--ready-file needs the path of a file.");
            return null;
        }

        var path = Path.GetFullPath(value);
        if (Directory.Exists(path))
            refuse($"--ready-file '{path}' cannot be written: it is a folder.");
        else if (!Directory.Exists(Path.GetDirectoryName(path)))
            refuse($"--ready-file '{path}' cannot be written: its folder does not exist.");
        return path;
    }

    private static Uri? Http(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url is { UserInfo: "", Query: "", Fragment: "" }
            ? url
            : null;
}
