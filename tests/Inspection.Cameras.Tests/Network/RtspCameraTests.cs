using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Sources;
using TestKit.Cameras;

namespace Inspection.Cameras.Tests.Network;

public sealed class RtspCameraTests : IDisposable
{
    /// <summary>Far longer than anything here takes, so that a test that would hang fails instead.</summary>
    private readonly CancellationTokenSource guard = new(TimeSpan.FromSeconds(90));
    private readonly RtspServer camera = new();

    public void Dispose()
    {
        camera.Dispose();
        guard.Dispose();
    }

    [RtspFact]
    public void Read_Stream_DeliversStampedColourPictures()
    {
        camera.Plug();
        using var source = Open();

        for (var i = 1; i <= 30; i++)
        {
            using var frame = Next(source);
            (frame.Id.Value, frame.WidthPixels, frame.HeightPixels, frame.Format).ShouldBe((i, 320, 240, PixelFormat.Bgr24));
            (DateTimeOffset.UtcNow - frame.CapturedAt).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromSeconds(5));
        }
        source.Pacing.ShouldBe(SourcePacing.NewestWins);
    }

    [RtspFact]
    public void Read_H264Stream_DeliversItsPictures()
    {
        using var other = new RtspServer { Encoding = RtspServer.H264 };
        other.Plug();
        using var source = CameraFactory.Open(SourceUri.Parse(other.Uri), TimeProvider.System);

        for (var i = 0; i < 10; i++)
            Next(source).Dispose();
    }

    [RtspFact]
    public void Read_CameraWithoutPower_IsNamedAndReadAgainWhenItIsBack()
    {
        camera.Plug();
        using var source = Open();
        Next(source).Dispose();

        camera.Unplug();
        var trouble = NextTrouble(source);
        trouble.IsTransient.ShouldBeTrue();
        trouble.Text.English.ShouldContain(camera.Uri);
        NextTrouble(source).IsTransient.ShouldBeTrue();

        camera.Plug();
        NextAfterTrouble(source).Dispose();
        Next(source).Dispose();
    }

    [RtspFact]
    public void Read_CameraThatHangs_IsNamedAndReadAgainWhenItGoesOn()
    {
        camera.Plug();
        using var source = Open("#timeout=1");
        Next(source).Dispose();

        camera.Freeze();
        NextTrouble(source).Text.English.ShouldContain("no picture for 1 s");
        camera.Thaw();

        NextAfterTrouble(source).Dispose();
    }

    [RtspFact]
    public void Read_CameraThatComesBackWithAnotherSize_DeliversItAndSaysSo()
    {
        camera.Plug();
        using var source = Open();
        Next(source).Dispose();
        camera.Unplug();
        NextTrouble(source);

        camera.Size = (640, 480);
        camera.Plug();
        NextAfterTrouble(source).Dispose();

        var capture = source.Read(guard.Token).ShouldNotBeNull();
        using var frame = capture.Frame.ShouldNotBeNull();
        (frame.WidthPixels, frame.HeightPixels).ShouldBe((640, 480));
        capture.Trouble.ShouldNotBeNull().Fault.ShouldBe(CameraFault.ResizedPictures);
    }

    [RtspFact]
    public void Read_CoveredCamera_SaysSoWithItsPictures()
    {
        camera.Pictures = "videotestsrc is-live=true pattern=black";
        camera.Plug();
        using var source = Open();

        Capture capture;
        do
        {
            capture = source.Read(guard.Token).ShouldNotBeNull();
            capture.Frame.ShouldNotBeNull().Dispose();
        }
        while (capture.Trouble is null);

        capture.Trouble.Fault.ShouldBe(CameraFault.Black);
        capture.Part.Value.ShouldBe("frame-000025");
    }

    [RtspFact]
    public void Open_NothingListens_NamesTheAddress()
    {
        var text = Should.Throw<InputException>(() => Open().Dispose()).Text;

        text.English.ShouldContain(camera.Uri);
        text.English.ShouldContain("Could not");
        text.Korean.ShouldContain(camera.Uri);
    }

    [RtspFact]
    public void Open_StreamOfAnotherName_IsRefused()
    {
        camera.Plug();

        Should.Throw<InputException>(() => CameraFactory.Open(SourceUri.Parse(camera.Uri + "-2"), TimeProvider.System).Dispose()).Text.English.ShouldContain("Not found");
    }

    private IFrameSource Open(string options = "") => CameraFactory.Open(SourceUri.Parse(camera.Uri + options), TimeProvider.System);

    private Frame Next(IFrameSource source) => source.Read(guard.Token).ShouldNotBeNull().Frame.ShouldNotBeNull();

    private Frame NextAfterTrouble(IFrameSource source)
    {
        while (true)
        {
            try
            {
                return Next(source);
            }
            catch (SourceException trouble) when (trouble.IsTransient)
            {
                // Until the camera is back.
            }
        }
    }

    private SourceException NextTrouble(IFrameSource source)
    {
        while (true)
        {
            try
            {
                Next(source).Dispose();
            }
            catch (SourceException trouble)
            {
                return trouble;
            }
        }
    }
}
