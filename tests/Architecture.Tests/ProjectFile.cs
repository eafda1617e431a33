using System.Xml.Linq;
using TestKit;

namespace Architecture.Tests;

/// <summary>A project of the solution and the names of what it references, in either setting of CardPackages.</summary>
internal sealed record ProjectFile(string Name, string Folder, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public static IReadOnlyList<ProjectFile> All { get; } = [.. ReadAll()];

    public IEnumerable<string> Sources => Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories).Where(IsOurs);

    private static IEnumerable<ProjectFile> ReadAll()
    {
        foreach (var top in (string[])["bindings", "edge", "models", "hardware", "gateway", "tests"])
        {
            foreach (var file in Directory.EnumerateFiles(RepositoryRoot.Path(top), "*.csproj", SearchOption.AllDirectories).Where(IsOurs))
            {
                var project = XDocument.Load(file);
                yield return new ProjectFile(
                    Path.GetFileNameWithoutExtension(file), Path.GetDirectoryName(file) ?? "",
                    [.. Included(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path))], [.. Included(project, "PackageReference")]);
            }
        }
    }

    private static IEnumerable<string> Included(XDocument project, string element) =>
        project.Descendants(element).Select(reference => reference.Attribute("Include")?.Value).OfType<string>();

    private static bool IsOurs(string path) =>
        !path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj" or "node_modules");
}
