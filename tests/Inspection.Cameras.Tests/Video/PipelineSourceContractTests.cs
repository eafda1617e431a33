using Inspection.Cameras.Schemes;
using Inspection.Cameras.Video;
using Inspection.Core.Sources;
using TestKit.Sources;

namespace Inspection.Cameras.Tests.Video;

public sealed class PipelineSourceContractTests : FrameSourceContract
{
    protected override IFrameSource OpenEnding() => Open("videotestsrc num-buffers=5 ! video/x-raw,width=30,height=20");

    protected override IFrameSource OpenWaiting() => Open("videotestsrc ! video/x-raw,width=30,height=20,framerate=1/600");

    private static GStreamerSource Open(string pipeline) => new($"gst:{pipeline}", PipelineScheme.Run(pipeline), TimeProvider.System);
}
