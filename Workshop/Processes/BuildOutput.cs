using FusionSample.Workshop.Model;

namespace FusionSample.Workshop.Processes;

/// <summary>
/// Where the build has put the services: beside Workshop itself, in <c>artifacts/bin/&lt;Project&gt;/&lt;configuration&gt;</c>.
/// </summary>
internal sealed class BuildOutput(string workshopFolder)
{
    private readonly DirectoryInfo _own = new(Path.TrimEndingDirectorySeparator(workshopFolder));

    /// <summary>The folder of a project's build, which is also where its process works.</summary>
    public string FolderOf(string project) => Path.Combine(_own.Parent!.Parent!.FullName, project, _own.Name);

    /// <summary>The assembly that is started.</summary>
    public string AssemblyOf(string project) => Path.Combine(FolderOf(project), project + ".dll");

    /// <summary>The assemblies that the build should have left and has not.</summary>
    public IReadOnlyList<string> Missing(IEnumerable<Resource> resources) =>
        [.. resources.Select(resource => AssemblyOf(resource.Project)).Where(path => !File.Exists(path))];
}
