using Inspection.Core.Preprocessing;
using System.Globalization;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Core.Registration;
using Inspection.Core.Sources;
using Inspection.VirtualLine.Defects;
using Inspection.VirtualLine.Optics;
using Inspection.VirtualLine.Products;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Line;

/// <summary>
/// The virtual production line: 640 × 640 colour pictures of copper-pattern substrates, one part after the other, each with its truth in
/// <see cref="Frame.Truth"/>. The same URI gives the same parts, byte for byte, on every machine, whether the line's own clock says when the next is due or a
/// belt does. A reader that is late holds up the line.
/// </summary>
public sealed class SubstrateLine : IFrameSource
{
    private readonly SubstrateLineOptions options;
    private readonly TimeProvider time;
    private readonly VirtualCamera camera;
    private readonly LineRandom schedule;
    private readonly List<DefectKind> kinds = [];
    private readonly FramePool frames = new();
    private readonly string product;
    private readonly string partPrefix;
    private readonly long period;
    private readonly ITimer timer;
    private readonly Lock gate = new();
    private readonly ManualResetEventSlim wake = new();
    private readonly BeltFeeder? feeder;
    private Frame? prepared;
    private long serial;
    private long due;
    private bool isSetUp;
    private volatile bool disposed;

    /// <summary>Draws the product and its golden picture, about 0.2 s. The first part is due at once.</summary>
    /// <param name="conveyor">A belt that brings each part before the camera in place of the line's clock; null: none does.</param>
    public SubstrateLine(SubstrateLineOptions options, TimeProvider time, IPartConveyor? conveyor = null)
    {
        (this.options, this.time) = (options, time);
        product = string.Create(CultureInfo.InvariantCulture, $"S{options.ProductSeed:D4}");
        partPrefix = product + "-";
        camera = new VirtualCamera(SubstrateProduct.FromSeed(options.ProductSeed));
        schedule = new LineRandom(options.Seed, RandomStreams.Schedule);
        GoldenTemplates = new SubstrateGoldenTemplates(PhotographGolden());
        timer = time.CreateTimer(static line => ((SubstrateLine)line!).wake.Set(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        period = (long)(time.TimestampFrequency / options.PartsPerSecond);
        due = time.GetTimestamp();
        if (conveyor is not null)
            feeder = new BeltFeeder(conveyor, () => IsAtEnd ? null : Render(), PartOf, Copy);
    }

    public string Uri => options.Uri;

    /// <inheritdoc/>
    /// <remarks>On a belt the camera sees what is before it, whether or not anybody looks.</remarks>
    public SourcePacing Pacing => feeder is null ? SourcePacing.EachPart : SourcePacing.NewestWins;

    /// <inheritdoc/>
    /// <remarks>On a belt, and where <see cref="SubstrateLineOptions.Parts"/> says how many come.</remarks>
    public CancellationToken Ended => feeder?.Ended ?? CancellationToken.None;

    /// <summary>The product photographed cleanly in the middle of the picture, for every part of this line.</summary>
    public IGoldenTemplates GoldenTemplates { get; }

    /// <exception cref="InputException">As <see cref="SubstrateLineOptions.Parse"/>.</exception>
    public static SubstrateLine Open(string uri, TimeProvider time, IPartConveyor? conveyor = null) => new(SubstrateLineOptions.Parse(uri), time, conveyor);

    /// <inheritdoc/>
    /// <remarks>Null also when the line was disposed. The picture is rendered before it is due, so that rendering is no part of anybody's latency.</remarks>
    public Capture? Read(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (feeder is not null)
            return isSetUp ? ReadFrom(feeder, cancellation) : SetUp(feeder);
        lock (gate)
        {
            if (disposed || (IsAtEnd && prepared is null))
                return null;
            prepared ??= Render();
        }
        if (!WaitUntilDue(cancellation))
            return null;
        lock (gate)
        {
            if (disposed || prepared is not { } frame)
                return null;
            prepared = null;
            var now = time.GetTimestamp();
            // A short delay of the reader is caught up; a long one is no reason for a burst.
            due = Math.Max(due + period, now);
            return Taken(frame, now);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            prepared?.Dispose();
            prepared = null;
        }
        timer.Dispose();
        wake.Set();
        feeder?.Dispose();
    }

    private Capture? ReadFrom(BeltFeeder belt, CancellationToken cancellation) => belt.Take(out var exposed, cancellation) is { } frame ? Taken(frame, exposed) : null;

    /// <summary>
    /// A belt may stand until somebody has seen that the camera works: its first picture shows the product as it should be, as if laid there to set the camera up.
    /// </summary>
    private Capture SetUp(BeltFeeder belt)
    {
        isSetUp = true;
        var frame = frames.Rent(new FrameId(0), PixelFormat.Bgr24, CameraPose.FrameSide, CameraPose.FrameSide);
        camera.PhotographGolden(frame.Pixels);
        frame.Truth = PartPlan.Good;
        // From now on the camera is the feeder's.
        belt.Start();
        return Taken(frame, time.GetTimestamp());
    }

    private bool IsAtEnd => options.Parts > 0 && serial == options.Parts;

    private PartId PartOf(Frame frame) => PartId.Numbered(partPrefix, frame.Id.Value, 6);

    private Frame Copy(Frame frame)
    {
        var copy = frames.Rent(frame.Id, frame.Format, frame.WidthPixels, frame.HeightPixels);
        frame.Pixels.CopyTo(copy.Pixels);
        (copy.Truth, copy.CaptureMilliseconds) = (frame.Truth, frame.CaptureMilliseconds);
        return copy;
    }

    private Capture Taken(Frame frame, long exposed)
    {
        // In this order a delay between the two makes the picture newer than it is, never older than its exposure.
        var age = time.GetElapsedTime(exposed);
        frame.CapturedAt = time.GetUtcNow() - age;
        frame.AvailableTimestamp = exposed;
        return Capture.Of(PartOf(frame), null, frame);
    }

    private Frame Render()
    {
        var started = time.GetTimestamp();
        serial++;
        var frame = frames.Rent(new FrameId(serial), PixelFormat.Bgr24, CameraPose.FrameSide, CameraPose.FrameSide);
        PartPlan.Draw(schedule, options.DefectShare, kinds);
        var pose = CameraPose.Draw(schedule, options.JitterPixels, options.RotationDegrees);
        frame.Truth = camera.Photograph(options.Seed, serial, kinds, pose, options.NoisePercent, frame.Pixels);
        frame.CaptureMilliseconds = time.GetElapsedTime(started).TotalMilliseconds;
        return frame;
    }

    /// <returns>False when the line was disposed meanwhile.</returns>
    private bool WaitUntilDue(CancellationToken cancellation)
    {
        while (time.GetTimestamp() is var now && now < due)
        {
            wake.Reset();
            if (disposed)
                return false;
            // Timers count whole milliseconds; rounded down, the last one would be spent spinning.
            timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling(1000.0 * (due - now) / time.TimestampFrequency)), Timeout.InfiniteTimeSpan);
            wake.Wait(cancellation);
        }
        return true;
    }

    private GoldenTemplate PhotographGolden()
    {
        var bgr = new byte[CameraPose.FrameSide * CameraPose.FrameSide * 3];
        var grey = new byte[CameraPose.FrameSide * CameraPose.FrameSide];
        camera.PhotographGolden(bgr);
        GreyPlane.FromBgr(bgr, grey);
        return new GoldenTemplate(product, CameraPose.FrameSide, CameraPose.FrameSide, grey);
    }
}
