using Inspection.Cameras.Schemes;
using Inspection.Cameras.Video;
using Inspection.Core.Sources;
using TestKit;
using TestKit.Sources;

namespace Inspection.Cameras.Tests.Video;

public sealed class VideoFileSourceContractTests : FrameSourceContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    protected override IFrameSource OpenEnding() => Open(pictures: 4, "framerate=30/1");

    protected override IFrameSource OpenWaiting() => Open(pictures: 2, "framerate=1/600");

    private GStreamerSource Open(int pictures, string rate)
    {
        TestVideo.Write(folder.File("line.mkv"), pictures, rate);
        return new GStreamerSource("file:line.mkv", VideoFileScheme.Play(folder.File("line.mkv"), realTime: true, loop: false), TimeProvider.System);
    }
}
