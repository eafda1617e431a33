using Inspection.Contracts;
using Inspection.Evaluation.Datasets;
using Inspection.Imaging;
using TestKit;

namespace Inspection.Evaluation.Tests.Datasets;

/// <summary>A data set that a test writes down file by file.</summary>
internal sealed class DatasetFolder(string format) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Path => folder.Path;

    public string At(string path) => folder.File(path);

    public DatasetFolder Image(string path, int width = 100, int height = 80)
    {
        TestImage.Write(At(path), width, height);
        return this;
    }

    public DatasetFolder Text(string path, string content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(path)).ShouldNotBeNull());
        File.WriteAllText(At(path), content);
        return this;
    }

    public LabelledSet Read(string? list = null) => LabelledSets.Read(format, Path, list, new ImageSizeReader());

    public (LabelledSet Set, List<DataProblem> Problems) Inspect(string? list = null)
    {
        var problems = new List<DataProblem>();
        return (LabelledSets.Read(format, Path, list, new ImageSizeReader(), problems), problems);
    }

    public IReadOnlyList<string> Splits => LabelledSets.Splits(format, Path);

    /// <summary>The English sentence that refuses the data; one line in both languages.</summary>
    public string Refusal(string? list = null)
    {
        var text = Should.Throw<InputException>(() => Read(list)).Text;
        $"{text.English}{text.Korean}".ShouldNotContain("\n");
        return text.English;
    }

    /// <summary>Names of the images read, in order.</summary>
    public string[] Names(string? list = null) => [.. Read(list).Images.Select(image => System.IO.Path.GetRelativePath(Path, image.TestedPath))];

    public void Dispose() => folder.Dispose();
}
