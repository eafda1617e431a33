using Inspection.Core.Parts;
using Inspection.Hardware.Belt;

namespace Inspection.Hardware.Tests.Belt;

/// <summary>A belt of wood and steel, in steps of 0.3 mm and 5 ms at most; the queue sees of it what a station sees.</summary>
internal sealed class BeltSimulation
{
    public const double StepMillimetres = 0.3;
    private const double StepMilliseconds = 5;

    private readonly BeltPlan plan;
    private readonly PartsOnBelt queue;
    private readonly PhysicalGate gate;
    private readonly List<PhysicalPart> parts = [];
    private PhysicalPart? inBeam;
    private double position;
    private double now;

    public BeltSimulation(BeltPlan plan)
    {
        this.plan = plan;
        queue = new PartsOnBelt(plan.Geometry);
        gate = new PhysicalGate(plan.OpeningMilliseconds, plan.ClosingMilliseconds);
        var end = 200.0;
        foreach (var part in plan.Parts)
        {
            parts.Add(new PhysicalPart(part, PartId.Numbered("part-", parts.Count, 4), end + part.Gap));
            end = parts[^1].End;
        }
    }

    public IReadOnlyList<PhysicalPart> Parts => parts;

    public BeltCounters Counters => queue.Counters;

    /// <summary>Positions of the belt at which a part was seen once more, or while the belt was behind where it had been.</summary>
    public List<double> SeenAgain { get; } = [];

    public int Left => queue.Count;

    /// <summary>Until every part is behind the gate.</summary>
    public void Run()
    {
        var last = parts.Max(static part => part.End) + plan.Geometry.ToGate + plan.Geometry.PartLength + plan.Geometry.After + plan.Geometry.Closing + 10;
        for (var leg = 0; position < last; leg = (leg + 1) % plan.Speeds.Count)
        {
            var speed = plan.Speeds[leg].Share * plan.HighestSpeed / 1000;
            var step = Math.Min(StepMilliseconds, speed == 0 ? StepMilliseconds : StepMillimetres / Math.Abs(speed));
            for (var left = plan.Speeds[leg].Milliseconds; left > 0 && position < last; left -= step)
                Step(speed * step, step);
        }
    }

    /// <summary>What the encoder says.</summary>
    private double Counted => Math.Floor(position / plan.CountMillimetres) * plan.CountMillimetres;

    private void Step(double way, double milliseconds)
    {
        var before = position;
        position += way;
        now += milliseconds;
        See();
        Photograph();
        foreach (var part in parts)
            Settle(part);
        gate.Step(queue.Advance(Counted).Rejects, milliseconds);
        foreach (var part in parts)
            Meet(part, before);
    }

    /// <summary>The beam is broken by whatever covers it; what comes while it is dark stays unseen.</summary>
    private void See()
    {
        var seen = inBeam is { } dark && Covers(dark) ? dark : null;
        foreach (var part in parts)
        {
            if (part == seen || !Covers(part))
                continue;
            if (inBeam is not null)
                (part.IsDoubled, inBeam.IsDoubled) = (true, true);
            seen ??= part;
        }
        if (inBeam is null && seen is not null)
        {
            var backwards = queue.Counters.Backwards;
            var number = queue.Enter(Counted, 0, isUntilCleared: true);
            if (queue.Counters.Backwards > backwards || seen.Number != 0)
                SeenAgain.Add(position);
            // Seen again after the belt ran backwards, it is still the one that it was.
            if (seen.Number == 0)
                Number(seen, number);
            inBeam = seen;
        }
        else if (inBeam is not null && seen is null)
        {
            queue.Clear(Counted);
            inBeam = null;
        }
    }

    private bool Covers(PhysicalPart part) => !part.IsTakenOff && part.Front + part.Plan.SightingError <= position && position < part.End + part.Plan.SightingError;

    private void Number(PhysicalPart seen, long number)
    {
        foreach (var other in parts.Where(other => other.Number == number))
            (other.IsDoubled, seen.IsDoubled) = (true, true);
        seen.Number = number;
    }

    private void Photograph()
    {
        var turn = queue.TakeForCamera(Counted, latest: plan.Geometry.PartLength, seenBefore: 0);
        if (!turn.IsTaken || turn.Part is not { } taken || parts.Find(part => part.Number == taken.Number) is not { } part)
            return;
        part.PhotographedAt ??= now;
        queue.Identify(taken.Number, part.Identity);
    }

    private void Settle(PhysicalPart part)
    {
        if (part.Settlement is null && part.PhotographedAt is { } since && part.Plan.VerdictMilliseconds is { } wait && now >= since + wait)
            part.Settlement = queue.Settle(part.Identity, part.Plan.Verdict, Counted);
    }

    private void Meet(PhysicalPart part, double before)
    {
        var (front, end) = (part.Front + plan.Geometry.ToGate, part.End + plan.Geometry.ToGate);
        if (part.IsTakenOff || position < front || position > end)
            return;
        part.Passed |= !gate.Rejects;
        part.WasHit |= !gate.LetsPass;
        var middle = (front + end) / 2;
        part.IsTakenOff = before < middle && position >= middle && gate.Rejects;
    }
}
