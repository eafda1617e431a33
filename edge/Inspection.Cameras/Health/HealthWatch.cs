using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Sources;

namespace Inspection.Cameras.Health;

/// <summary>Looks at each picture of a camera and says what is wrong with it, in words that stay the same object while the same is wrong. Used by one thread.</summary>
/// <param name="watched">What is looked for; pictures of another size are always noticed.</param>
internal sealed class HealthWatch(TimeProvider time, IReadOnlySet<CameraFault> watched)
{
    private readonly CameraHealth health = new(watched);
    private readonly long began = time.GetTimestamp();
    private byte[] greys = new byte[PictureGrid.Points];
    private byte[] before = new byte[PictureGrid.Points];
    private ImageSize first;
    private ImageSize last;
    private CameraTrouble? standing;

    /// <summary>What is wrong as this picture was taken; null: nothing.</summary>
    public CameraTrouble? Look(Frame frame)
    {
        var size = new ImageSize(frame.WidthPixels, frame.HeightPixels);
        if (first == default)
            first = last = size;
        if (size != last)
        {
            health.Reset();
            last = size;
            standing = null;
        }
        (greys, before) = (before, greys);
        var measures = PictureGrid.Measure(frame.Pixels, frame.WidthPixels, frame.HeightPixels, (int)frame.Format, greys);
        var fault = health.Next(measures, greys.AsSpan().SequenceEqual(before), time.GetElapsedTime(began));
        fault ??= size == first ? null : CameraFault.ResizedPictures;
        if (fault != standing?.Fault)
            standing = fault is { } one ? new CameraTrouble(one, Words(one)) : null;
        return standing;
    }

    private LocalizedText Words(CameraFault fault) => fault switch
    {
        CameraFault.Frozen => Texts.Frozen(CameraHealth.SameFor),
        CameraFault.Black => Texts.Black,
        CameraFault.Overexposed => Texts.Overexposed,
        CameraFault.Unfocused => Texts.Unfocused,
        _ => Texts.Resized(first, last),
    };
}
