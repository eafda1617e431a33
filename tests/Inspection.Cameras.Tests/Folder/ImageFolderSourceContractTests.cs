using Inspection.Cameras.Folder;
using Inspection.Core.Sources;
using TestKit;
using TestKit.Sources;

namespace Inspection.Cameras.Tests.Folder;

public sealed class ImageFolderSourceContractTests : FrameSourceContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ImageFolderSourceContractTests()
    {
        for (var part = 1; part <= 3; part++)
            TestImages.WriteGrey(folder.File($"{part}.png"), (byte)(part * 20));
    }

    public void Dispose() => folder.Dispose();

    protected override IFrameSource OpenEnding() => Open(new ImageFolderOptions());

    protected override IFrameSource OpenWaiting() => Open(new ImageFolderOptions { FramesPerSecond = 0.001 });

    private ImageFolderSource Open(ImageFolderOptions options) => new($"dir:{folder.Path}", folder.Path, options, TimeProvider.System);
}
