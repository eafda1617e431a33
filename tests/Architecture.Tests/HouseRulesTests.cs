using TestKit;

namespace Architecture.Tests;

public class HouseRulesTests
{
    private const int LongestFile = 400;

    [Fact]
    public void Sources_AreShortEnoughToRead() =>
        ProjectFile.All.SelectMany(p => p.Sources).Where(file => File.ReadLines(file).Count() > LongestFile).ShouldBeEmpty();

    [Fact]
    public void Solution_HoldsEveryProject()
    {
        var solution = File.ReadAllText(RepositoryRoot.Path("Inspection.sln"));

        ProjectFile.All.Where(p => !solution.Contains($"{p.Name}.csproj", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void EveryProduct_HasItsTests()
    {
        var names = ProjectFile.All.Select(p => p.Name).ToHashSet();

        // The demo is tested as a whole in EndToEnd.Tests.
        names.Where(n => n.StartsWith("Inspection.", StringComparison.Ordinal) && !n.EndsWith(".Tests", StringComparison.Ordinal) && n != "Inspection.Demo" && !names.Contains($"{n}.Tests"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void PackageVersions_StandInOnePlace() =>
        Directory.EnumerateFiles(RepositoryRoot.Folder, "*.csproj", SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal) && File.ReadAllText(file).Contains(" Version=\"", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("README.md", "README.ko.md")]
    public void Readme_InBothLanguages_HasTheSameCommands(string english, string korean)
    {
        static IEnumerable<string> Commands(string file) =>
            File.ReadLines(RepositoryRoot.Path(file)).Where(line => line.TrimStart().StartsWith("./kit", StringComparison.Ordinal)).Select(line => line.Split('#')[0].Trim());

        Commands(korean).ShouldBe(Commands(english));
        Commands(english).ShouldNotBeEmpty();
    }
}
