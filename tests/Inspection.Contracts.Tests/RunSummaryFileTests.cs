namespace Inspection.Contracts.Tests;

public sealed class RunSummaryFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("inspection-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void RequireWritable_NewFile_LeavesNothingBehind()
    {
        RunSummaryFile.RequireWritable(Path.Combine(folder, "summary.json"));

        Directory.EnumerateFileSystemEntries(folder).ShouldBeEmpty();
    }

    [Fact]
    public void RequireWritable_ExistingFile_LeavesItAsItIs()
    {
        var file = Path.Combine(folder, "summary.json");
        File.WriteAllText(file, "old");

        RunSummaryFile.RequireWritable(file);

        File.ReadAllText(file).ShouldBe("old");
    }

    [Theory]
    [InlineData("missing/summary.json")]
    [InlineData(".")]
    public void RequireWritable_FolderMissingOrInTheWay_NamesTheFile(string name)
    {
        var file = Path.Combine(folder, name);

        Should.Throw<InputException>(() => RunSummaryFile.RequireWritable(file)).Text.English.ShouldContain(file);
    }
}
