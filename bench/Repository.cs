namespace FusionSample.Bench;

/// <summary>Where the repository is: above the build of the bench.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution; the working folder where there is none above.</summary>
    public static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FusionSample.sln")))
                folder = folder.Parent;
            return folder?.FullName ?? Environment.CurrentDirectory;
        }
    }
}
