using System.Text.Json;

namespace Inspection.Contracts;

/// <summary>The file of a <see cref="RunSummary"/>; replaced as a whole, so that a reader never sees half of it.</summary>
public static class RunSummaryFile
{
    /// <exception cref="InputException">It cannot be written.</exception>
    public static void Write(string path, RunSummary summary) => Attempt(path, () =>
    {
        File.WriteAllBytes(Temporary(path), JsonSerializer.SerializeToUtf8Bytes(summary, Wire.Default.RunSummary));
        File.Move(Temporary(path), path, overwrite: true);
    });

    /// <summary>For the beginning of a run, which may be long. Leaves the file as it is.</summary>
    /// <exception cref="InputException">It could not be written at the end.</exception>
    public static void RequireWritable(string path) => Attempt(path, () =>
    {
        if (Directory.Exists(path))
            throw new IOException("it is a folder");
        new FileStream(Temporary(path), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
    });

    private static string Temporary(string path) => $"{path}.new";

    private static void Attempt(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                new($"The summary cannot be written to {path}: {exception.Message}", $"요약을 {path} 에 쓸 수 없습니다: {exception.Message}"), exception);
        }
    }
}
