using System.Diagnostics;

namespace TestKit.Cameras;

/// <summary>A network camera: GStreamer's RTSP server with one stream of a ball that moves, 320×240, 30 a second.</summary>
public sealed class RtspServer : CameraProcess
{
    public const string MotionJpeg = "jpegenc ! rtpjpegpay name=pay0";
    public const string H264 = "openh264enc ! rtph264pay name=pay0 config-interval=1";
    private readonly int port = FreePort.Next();

    /// <summary>How the pictures are packed.</summary>
    public string Encoding { get; init; } = MotionJpeg;

    /// <summary>Where the pictures come from, up to caps without format and size.</summary>
    public string Pictures { get; set; } = "videotestsrc is-live=true pattern=ball";

    /// <summary>Taken when it is plugged in.</summary>
    public (int WidthPixels, int HeightPixels) Size { get; set; } = (320, 240);

    public string Uri => $"rtsp://127.0.0.1:{port}/line";

    protected override ProcessStartInfo StartInfo() =>
        new(PythonFactAttribute.Python,
            [
                RepositoryRoot.Path("tests", "TestKit", "Cameras", "rtsp_server.py"), $"{port}",
                $"( {Pictures} ! video/x-raw,format=I420,width={Size.WidthPixels},height={Size.HeightPixels},framerate=30/1 ! {Encoding} )",
            ])
        {
            RedirectStandardOutput = true,
        };

    protected override void AwaitReady(Process started)
    {
        if (started.StandardOutput.ReadLine() != "ready")
            throw new InvalidOperationException("the RTSP server did not start");
    }
}
