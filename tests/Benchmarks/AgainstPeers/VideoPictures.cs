using System.Buffers;
using System.Globalization;
using Inspection.Cameras;
using Inspection.Core.Sources;
using Inspection.Imaging;

namespace Benchmarks.AgainstPeers;

/// <summary>Frames of a video as JPEG files.</summary>
internal static class VideoPictures
{
    private const int Quality = 92;

    /// <param name="every">One frame of so many is taken, so that the pictures differ.</param>
    public static void Write(string video, string folder, int every)
    {
        Directory.CreateDirectory(folder);
        using var source = CameraFactory.Open(SourceUri.Parse($"file:{video}?realtime=false"), TimeProvider.System);
        using var encoder = new JpegEncoder();
        var jpeg = new ArrayBufferWriter<byte>();
        for (var number = 0; source.Read(CancellationToken.None) is { } capture; number++)
        {
            using var frame = capture.Frame;
            if (frame is null || number % every != 0)
                continue;
            jpeg.ResetWrittenCount();
            encoder.EncodeJpeg(frame, Quality, jpeg);
            File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:D5}.jpg")), jpeg.WrittenSpan);
        }
    }
}
