using Inspection.Contracts;

namespace Inspection.Cameras.Video;

/// <summary>Looks at a video file before GStreamer does, whose words for the same are less plain.</summary>
internal static class VideoFile
{
    /// <returns>The full path.</returns>
    /// <exception cref="InputException">Missing, a folder, forbidden or empty.</exception>
    public static string Check(string file)
    {
        var path = Path.GetFullPath(file);
        if (Directory.Exists(path))
            throw new InputException(Texts.VideoIsFolder(path));
        try
        {
            using var stream = File.OpenRead(path);
            return stream.Length > 0 ? path : throw new InputException(Texts.VideoEmpty(path));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(Texts.VideoMissing(path), missing);
        }
        catch (Exception unreadable) when (unreadable is UnauthorizedAccessException or IOException)
        {
            throw new InputException(Texts.VideoUnreadable(path, unreadable.Message), unreadable);
        }
    }
}
