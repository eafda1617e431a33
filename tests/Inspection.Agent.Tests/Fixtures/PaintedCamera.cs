using System.Globalization;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Core.Sources;
using TestKit.Onnx;

namespace Inspection.Agent.Tests.Fixtures;

/// <summary>A camera of black pictures whose last pixel, of which the painted model takes no notice, is as grey as its exposure says; that takes effect at once.</summary>
internal sealed class PaintedCamera(int grey) : IAdjustableSource
{
    private readonly Lock gate = new();
    private (int Grey, int Adjustment) now = (grey, 0);
    private (int Grey, int Adjustment)? before;
    private int frames;

    /// <summary>The longest exposure that it takes.</summary>
    public int Most { get; set; } = 255;

    public int Grey
    {
        get
        {
            lock (gate)
                return now.Grey;
        }
    }

    public string Uri => "painted:";

    public SourcePacing Pacing => SourcePacing.NewestWins;

    public bool IsAdjustable => true;

    public Capture? Read(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
        {
            var frame = Frame.Rent(new FrameId(++frames), PixelFormat.Grey8, PairModel.Size, PairModel.Size);
            frame.Pixels.Clear();
            frame.Pixels[^1] = (byte)now.Grey;
            (frame.CapturedAt, frame.AvailableTimestamp) = (TimeProvider.System.GetUtcNow(), TimeProvider.System.GetTimestamp());
            return Capture.Of(PartId.Numbered("frame-", frames, 3), null, frame) with { Adjustment = now.Adjustment };
        }
    }

    public void Require(IReadOnlyDictionary<string, string> settings)
    {
        if (Exposure(settings) > Most)
            throw new InputException(new LocalizedText($"exposure={Exposure(settings)} is out of range; 0 to {Most}", "범위를 벗어났습니다"));
    }

    public void Adjust(IReadOnlyDictionary<string, string> settings, int adjustment)
    {
        Require(settings);
        lock (gate)
            (before, now) = (now, (Exposure(settings), adjustment));
    }

    public void Revert()
    {
        lock (gate)
            (now, before) = (before ?? now, null);
    }

    public void Dispose()
    {
    }

    private static int Exposure(IReadOnlyDictionary<string, string> settings) => int.Parse(settings["exposure"], CultureInfo.InvariantCulture);
}
