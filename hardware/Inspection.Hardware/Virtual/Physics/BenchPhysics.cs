using Inspection.Contracts;
using Inspection.Core.Parts;

namespace Inspection.Hardware.Virtual.Physics;

/// <summary>
/// A belt with parts, as a chain of events: between two of them everything moves evenly, so it does not matter how often anybody looks. Exact to the rounding of
/// numbers; the same calls give the same events. Not thread-safe.
/// </summary>
/// <param name="millimetresPerCount">Of the encoder; infinite: there is none.</param>
/// <param name="seed">Of the gaps between parts.</param>
internal sealed class BenchPhysics(BenchLayout layout, double millimetresPerCount, int seed, IBenchListener listener)
{
    /// <summary>Two places closer than this are one: less than any part of the bench resolves, more than the numbers round.</summary>
    private const double Rounding = 1e-6;

    private readonly List<BenchPart> parts = [];
    private readonly Queue<(PartId Identity, bool IsBad)> feeder = new();
    private readonly GateBlade blade = new(layout.OpeningMilliseconds / 1000, layout.ClosingMilliseconds / 1000);
    private readonly Random gaps = new(seed);
    private readonly List<BenchPart> inBeam = [];
    private (double At, double Position) leg;
    private double nextPlace;
    private long count;

    /// <summary>Seconds of the bench.</summary>
    public double Now { get; private set; }

    /// <summary>Millimetres that the belt has moved.</summary>
    public double Position { get; private set; }

    /// <summary>Millimetres a second; 0: it stands.</summary>
    public double Speed { get; private set; }

    public BenchCounts Counts { get; private set; }

    /// <summary>On the belt, the first laid first.</summary>
    public IReadOnlyList<BenchPart> Parts => parts;

    /// <summary>Nothing lies on the belt or in the feeder.</summary>
    public bool IsEmpty => parts.Count == 0 && feeder.Count == 0;

    public bool IsBeamBroken => inBeam.Count > 0;

    public double GatePlace => blade.PlaceAt(Now);

    /// <summary>Seconds of the bench at which something happens next as everything goes now; infinite: nothing does.</summary>
    public double NextEvent => Speed > 0 ? Math.Max(Now, leg.At + (NextPlace() - leg.Position) / Speed) : double.PositiveInfinity;

    /// <summary>Gives the feeder a part, which it lays on the belt when there is room.</summary>
    public void Feed(PartId identity, bool isBad) => feeder.Enqueue((identity, isBad));

    /// <summary>From now on; the belt knows no inertia.</summary>
    public void Run(double speed)
    {
        if (speed == Speed)
            return;
        // All that follows is reckoned from here, so that nothing adds up however often anybody looks.
        leg = (Now, Position);
        Speed = speed;
    }

    public void TellGate(bool reject)
    {
        if (reject == blade.IsToldToReject)
            return;
        MeetAtGate();
        blade.Tell(reject, Now);
    }

    /// <summary>Releases the camera.</summary>
    /// <param name="onceOnly">A part that was photographed is not any more.</param>
    /// <returns>The part before it; null: there is none.</returns>
    public BenchPart? Photograph(bool onceOnly)
    {
        if (parts.FindLast(part => Position - part.LaidAt >= layout.Camera - Rounding) is not { } part || Position - part.LaidAt > layout.Camera + layout.Field
            || (onceOnly && part.IsPhotographed))
            return null;
        part.IsPhotographed = true;
        return part;
    }

    /// <summary>The station's word on a part stands.</summary>
    public void Judge(PartId identity, Verdict verdict)
    {
        if (parts.Find(part => part.Identity == identity) is not { Verdict: null } part)
            return;
        part.Verdict = verdict;
        var isOk = verdict == Verdict.Ok;
        if (part.IsBad && isOk)
            Counts = Counts with { Escapes = Counts.Escapes + 1 };
        if (!part.IsBad && !isOk)
            Counts = Counts with { FalseRejects = Counts.FalseRejects + 1 };
    }

    /// <summary>Everything that happens until then, told in its order.</summary>
    /// <param name="seconds">Of the bench; an earlier moment than <see cref="Now"/> is now.</param>
    public void AdvanceTo(double seconds)
    {
        while (NextEvent is var next && next <= seconds)
        {
            Position = NextPlace();
            Now = Math.Max(Now, next);
            Happen();
        }
        if (seconds <= Now)
            return;
        Position = Math.Max(Position, leg.Position + Speed * (seconds - leg.At));
        Now = seconds;
    }

    private double NextPlace()
    {
        var next = feeder.Count > 0 ? Math.Max(nextPlace, Position) : double.PositiveInfinity;
        if (double.IsFinite(millimetresPerCount))
            next = Math.Min(next, (count + 1) * millimetresPerCount);
        foreach (var part in parts)
            next = Math.Min(next, PlaceOf(part));
        return next;
    }

    /// <summary>Position of the belt at the part's next milestone.</summary>
    private double PlaceOf(BenchPart part) => part.LaidAt + layout.Milestones[part.Passed].Place;

    private void Happen()
    {
        while (double.IsFinite(millimetresPerCount) && (count + 1) * millimetresPerCount <= Position + Rounding)
            listener.Counted(++count, Now);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            while (part.Passed < layout.Milestones.Count && PlaceOf(part) <= Position + Rounding)
                Pass(part, layout.Milestones[part.Passed++].What);
        }
        parts.RemoveAll(part => part.Passed == layout.Milestones.Count);
        if (feeder.Count > 0 && nextPlace <= Position + Rounding)
            Lay(feeder.Dequeue());
    }

    private void Lay((PartId Identity, bool IsBad) part)
    {
        parts.Add(new BenchPart(part.Identity, part.IsBad, Position));
        nextPlace = Position + layout.PartLength + layout.Gap + gaps.NextDouble() * layout.GapVariation;
        Counts = Counts with { Laid = Counts.Laid + 1 };
    }

    private void Pass(BenchPart part, Milestone what)
    {
        switch (what)
        {
            case Milestone.SensorFront:
                inBeam.Add(part);
                listener.BeamChanged(isBroken: true, Now);
                break;
            case Milestone.SensorEnd:
                inBeam.Remove(part);
                listener.BeamChanged(IsBeamBroken, Now);
                break;
            case Milestone.Camera:
                listener.CameToCamera();
                break;
            case Milestone.GateFront:
                part.Meet(blade.PlaceAt(Now));
                break;
            case Milestone.GateMiddle:
                part.Fate = blade.PlaceAt(Now) >= 0.5 ? PartFate.Rejected : PartFate.Passed;
                break;
            case Milestone.GateEnd:
                part.Meet(blade.PlaceAt(Now), leaves: true);
                Count(part);
                break;
        }
    }

    private void MeetAtGate()
    {
        foreach (var part in parts)
        {
            if (part.IsAtGate)
                part.Meet(blade.PlaceAt(Now));
        }
    }

    private void Count(BenchPart part)
    {
        var (isOk, isRejected) = (part.Verdict == Verdict.Ok, part.Fate == PartFate.Rejected);
        Counts = Counts with
        {
            Passed = Counts.Passed + (isRejected ? 0 : 1),
            Rejected = Counts.Rejected + (isRejected ? 1 : 0),
            GoodHit = Counts.GoodHit + (isOk && (isRejected || part.IsClipped) ? 1 : 0),
            BadPassed = Counts.BadPassed + (!isOk && !isRejected ? 1 : 0),
        };
    }
}
