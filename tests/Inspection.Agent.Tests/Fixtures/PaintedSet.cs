using TestKit;

namespace Inspection.Agent.Tests.Fixtures;

/// <summary>A labelled set in DeepPCB's layout for the painted model: one part with a defect, and a good one.</summary>
internal sealed class PaintedSet : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly PaintedModel model = new();

    public PaintedSet()
    {
        Directory.CreateDirectory(folder.File("group/1"));
        Directory.CreateDirectory(folder.File("group/1_not"));
        Add(0, Picture.WithDefect(x: 10, y: 20, width: 20, height: 16), "10 20 30 36 1\n");
        Add(1, Picture.Good(), "");
        File.WriteAllText(folder.File("test.txt"), "group/1/0.png group/1_not/0.txt\ngroup/1/1.png group/1_not/1.txt\n");
    }

    public string Folder => folder.Path;

    public string ModelFolder => model.Path;

    /// <summary>Cuts the first tested image short.</summary>
    public void Damage() => File.WriteAllBytes(folder.File("group/1/0_test.png"), [0x89, 0x50]);

    public void Dispose()
    {
        model.Dispose();
        folder.Dispose();
    }

    private void Add(int name, Picture tested, string annotation)
    {
        tested.Save(folder.File($"group/1/{name}_test.png"));
        Picture.Good().Save(folder.File($"group/1/{name}_temp.png"));
        File.WriteAllText(folder.File($"group/1_not/{name}.txt"), annotation);
    }
}
