using Inspection.Contracts;

namespace Inspection.Evaluation.Datasets.Reading;

/// <summary>Reads small text files whole.</summary>
internal static class TextLines
{
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static string[] Read(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.Unreadable(path, unreadable.Message), unreadable);
        }
    }
}
