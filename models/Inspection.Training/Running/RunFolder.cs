using Inspection.Contracts;
using Inspection.Training.Data;

namespace Inspection.Training.Running;

/// <summary>The folder of one training: what the trainer writes and what shows its progress. One program at a time works in it.</summary>
public sealed class RunFolder : IDisposable
{
    /// <summary>Name of the folder inside <c>--out</c>.</summary>
    public const string Name = "training";

    private readonly FileStream @lock;

    private RunFolder(string path, FileStream @lock) => (Path, this.@lock) = (path, @lock);

    public string Path { get; }

    public string Dataset => File("dataset.json");
    public string Log => File("log.jsonl");
    public string Output => File("trainer.log");
    public string Checkpoint => File("checkpoint.pt");
    public string Best => File("best.pt");
    public string Cache => File("cache");
    public string Page => File("progress.html");
    public string Curve => File("curve.png");

    /// <summary>Makes the folder <c>training</c> in <paramref name="outFolder"/> if needed and takes hold of it.</summary>
    /// <exception cref="InputException">It cannot be written, another training works in it, or it does not fit <paramref name="resume"/>.</exception>
    public static RunFolder Open(string outFolder, bool resume)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetFullPath(outFolder), Name);
        var folder = new RunFolder(path, Lock(path));
        try
        {
            if (resume && !System.IO.File.Exists(folder.Checkpoint))
                throw new InputException(Texts.NothingToResume(path));
            if (!resume && System.IO.File.Exists(folder.Checkpoint))
                throw new InputException(Texts.RunExists(path));
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes <c>dataset.json</c> for the trainer.</summary>
    /// <exception cref="InputException">The training to resume was begun on other data.</exception>
    public void WriteDataset(TrainingSet set, int side, bool resume)
    {
        var content = DatasetFile.Describe(set, side);
        if (!resume)
            System.IO.File.WriteAllText(Dataset, content);
        else if (!System.IO.File.Exists(Dataset) || System.IO.File.ReadAllText(Dataset) != content)
            throw new InputException(Texts.OtherDataThanBefore(Path));
    }

    /// <summary>Removes the decoded pictures, which the next training makes again.</summary>
    public void RemoveCache()
    {
        if (Directory.Exists(Cache))
            Directory.Delete(Cache, recursive: true);
    }

    public void Dispose() => @lock.Dispose();

    private static FileStream Lock(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.CannotWrite(path, exception.Message), exception);
        }
        try
        {
            return new FileStream(System.IO.Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new InputException(Texts.CannotWrite(path, exception.Message), exception);
        }
        catch (IOException exception)
        {
            throw new InputException(Texts.RunIsBusy(path), exception);
        }
    }
}
