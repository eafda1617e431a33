using Inspection.Cameras.Video;
using Inspection.Contracts;
using Inspection.Core.Sources;

namespace Inspection.Cameras.Schemes;

/// <summary><c>file:PATH</c>: a video file, as a live camera or part by part.</summary>
internal static class VideoFileScheme
{
    private const string Loop = "loop";
    private const string RealTime = "realtime";

    /// <exception cref="InputException">The file is missing, forbidden or empty, or an option is wrong.</exception>
    public static PipelineOptions Describe(SourceUri uri)
    {
        uri.AllowOptions(Loop, RealTime);
        return Play(uri.Path, uri.Flag(RealTime, otherwise: true), uri.Flag(Loop, otherwise: false));
    }

    /// <param name="realTime">At its own rate as a live camera would, newest wins; else every picture is a part and the file waits.</param>
    public static PipelineOptions Play(string file, bool realTime, bool loop)
    {
        var path = VideoFile.Check(file);
        return new PipelineOptions(PipelineDescriptions.PlayFile(realTime), Path.GetFileNameWithoutExtension(path), realTime ? SourcePacing.NewestWins : SourcePacing.EachPart)
        {
            Settings = [new SourceSetting("location", path)],
            Loop = loop,
            StallLimit = TimeSpan.FromSeconds(realTime ? 60 : 10),
            Stamps = realTime ? StampClock.Pipeline : StampClock.None,
            Explain = error => Texts.VideoFailed(path, error),
        };
    }
}
