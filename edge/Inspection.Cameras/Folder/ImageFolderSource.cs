using Inspection.Cameras.Timing;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Core.Sources;
using Inspection.Imaging;

namespace Inspection.Cameras.Folder;

/// <summary>
/// Each image of a folder is a part: JPEG, PNG, BMP and TIFF, grey or colour, in natural order; names that begin with a dot are left out. The part id is the
/// file name without extension. A file that cannot be read, or is gone by its turn, is a failed capture and the line goes on. When inspection is slower than
/// <see cref="ImageFolderOptions.FramesPerSecond"/> the folder waits. With <see cref="ImageFolderOptions.Loop"/>, a folder that has become unusable at the end of a
/// round is a transient <see cref="SourceException"/>; the next <see cref="Read"/> tries again after a pause that grows to 10 s.
/// </summary>
public sealed class ImageFolderSource : IFrameSource
{
    private readonly string folder;
    private readonly ImageFolderOptions options;
    private readonly TimeProvider time;
    private readonly Waiter waiter;
    private readonly Pace pace;
    private readonly ReopenBackoff backoff;
    private IReadOnlyList<string> files;
    private int next;
    private long frames;

    /// <param name="folder">Absolute, or relative to the working folder.</param>
    /// <exception cref="InputException">The folder is missing, not a folder, forbidden, or holds no part.</exception>
    public ImageFolderSource(string uri, string folder, ImageFolderOptions options, TimeProvider time)
    {
        Uri = uri;
        this.folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        this.options = options;
        this.time = time;
        files = ImageFolderListing.Read(this.folder, options.PartSuffix);
        waiter = new Waiter(time);
        pace = new Pace(time, options.FramesPerSecond);
        backoff = new ReopenBackoff(time);
    }

    public string Uri { get; }

    public SourcePacing Pacing => SourcePacing.EachPart;

    public Capture? Read(CancellationToken cancellation)
    {
        if (next == files.Count && !options.Loop)
            return null;
        if (!waiter.WaitUntil(Math.Max(pace.NextDue, backoff.NextAttempt), cancellation))
            return null;
        if (next == files.Count)
            BeginAgain();
        pace.Advance();
        return ReadFile(files[next++]);
    }

    public void Dispose() => waiter.Dispose();

    private void BeginAgain()
    {
        try
        {
            files = ImageFolderListing.Read(folder, options.PartSuffix);
            next = 0;
            backoff.Succeeded();
        }
        catch (InputException unusable)
        {
            backoff.Failed();
            throw new SourceException(unusable.Text, isTransient: true, unusable);
        }
    }

    private Capture ReadFile(string path)
    {
        var part = new PartId(Path.GetFileNameWithoutExtension(path));
        var capturedAt = time.GetUtcNow();
        var began = time.GetTimestamp();
        try
        {
            var frame = ImageFileReader.ReadFrame(path, new FrameId(frames + 1));
            frames++;
            frame.CapturedAt = capturedAt;
            frame.AvailableTimestamp = time.GetTimestamp();
            frame.CaptureMilliseconds = time.GetElapsedTime(began, frame.AvailableTimestamp).TotalMilliseconds;
            return Capture.Of(part, path, frame);
        }
        catch (ImageException unreadable)
        {
            return Capture.Failed(part, path, capturedAt, unreadable.Text);
        }
    }
}
