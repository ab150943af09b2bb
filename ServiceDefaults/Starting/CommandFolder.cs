namespace FusionSample.ServiceDefaults.Starting;

/// <summary>Folders that are named on a service's command line.</summary>
public static class CommandFolder
{
    /// <summary>
    /// The full path. <c>dotnet run --project X</c> starts a web project in the project's own folder, not in the caller's, so that a
    /// relative path is meant from the solution's folder where there is one, and from the current one elsewhere.
    /// </summary>
    public static string Of(string path)
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("*.sln").Any())
                return Path.GetFullPath(path, folder.FullName);
        }

        return Path.GetFullPath(path);
    }
}
