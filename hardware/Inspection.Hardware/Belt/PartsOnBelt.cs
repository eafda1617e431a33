using Inspection.Contracts;
using Inspection.Core.Actuation;
using Inspection.Core.Parts;

namespace Inspection.Hardware.Belt;

/// <summary>
/// The reject queue: the parts between sensor and gate, in their order, and what the gate must do at any position of the belt. Pure: positions come in, nothing waits. Fail-closed: a
/// part passes when, and only when, an OK for its identity came before it was at the gate and nothing spoilt it. Two sightings closer than a part's length are one part,
/// spoilt, whose length covers both; so are parts that touch. Allocates nothing after construction; not thread-safe.
/// </summary>
public sealed class PartsOnBelt
{
    /// <summary>More than any belt carries; what comes beyond is counted to the last part, which is spoilt then.</summary>
    public const int Capacity = 256;

    /// <summary>An encoder trembles by so much, mm, where the belt stands; further back it runs backwards.</summary>
    public const double Tremble = 2;

    private readonly TrackedPart[] ring = new TrackedPart[Capacity];
    private readonly BeltGeometry geometry;
    private readonly double telling;
    private int first;
    private int count;
    private int overruns;
    private bool isDark;
    private double furthest = double.NegativeInfinity;
    private double shut = double.NegativeInfinity;

    /// <param name="telling">Way of the belt, mm, from an edge of the sensor until it is told at the latest.</param>
    public PartsOnBelt(BeltGeometry geometry, double telling = 0)
    {
        (this.geometry, this.telling) = (geometry, telling);
        for (var i = 0; i < ring.Length; i++)
            ring[i] = new TrackedPart();
    }

    public BeltCounters Counters { get; private set; }

    /// <summary>Parts between sensor and gate.</summary>
    public int Count => count;

    /// <summary>A part is seen.</summary>
    /// <param name="position">Of the belt, mm.</param>
    /// <param name="isUntilCleared">The sensor sees it until <see cref="Clear"/>; else nobody knows where it ends.</param>
    /// <param name="late">Way of the belt, mm, that may have gone by until the sighting was told: so far behind it is not backwards.</param>
    /// <returns>Its number; that of the part before when it is that one's double.</returns>
    public long Enter(double position, long timestamp, bool isUntilCleared = false, double late = 0)
    {
        Counters = Counters with { Sightings = Counters.Sightings + 1 };
        isDark = isUntilCleared;
        if (position < furthest - Tremble - late)
            return EnterBackwards(position, timestamp);
        furthest = Math.Max(furthest, position);
        if (count > 0 && (position < Last.End || count == Capacity))
            return Merge(position);
        return Add(position, timestamp).Number;
    }

    /// <summary>The sensor sees nothing any more.</summary>
    public void Clear(double position)
    {
        if (isDark && count > 0 && position > Last.End + Tremble)
            Stretch(position);
        isDark = false;
    }

    /// <summary>A part is before the camera that no sensor saw: the stretch of belt on a picture. Such parts may overlap.</summary>
    public void EnterPhotographed(PartId identity, double position, long timestamp)
    {
        Counters = Counters with { Sightings = Counters.Sightings + 1 };
        var front = position - geometry.ToCamera;
        var part = count == Capacity ? Of(Merge(front)) : Add(count > 0 ? Math.Max(front, Last.Front) : front, timestamp);
        part.IsTaken = true;
        part.Identify(identity);
    }

    /// <summary>The camera's next part; taken once it stands there.</summary>
    /// <param name="latest">Way behind the camera, mm, from which a picture does not show the part any more.</param>
    /// <param name="seenBefore">Only a part that was seen at this timestamp or before is due.</param>
    internal CameraTurn TakeForCamera(double position, double latest, long seenBefore)
    {
        for (var i = 0; i < count; i++)
        {
            var part = At(i);
            if (part.IsTaken)
                continue;
            if (!IsDue(part, position, seenBefore))
                return new CameraTurn(part, IsTaken: false);
            part.IsTaken = true;
            if (position > part.Front + geometry.ToCamera + latest || (i + 1 < count && IsDue(At(i + 1), position, seenBefore)))
                Miss(part);
            return new CameraTurn(part, IsTaken: true);
        }
        return default;
    }

    /// <summary>Whether the part still stands before the camera: it has not gone by more than <paramref name="latest"/>, mm, and no other has come.</summary>
    internal bool IsBeforeCamera(long number, double position, double latest, long seenBefore) =>
        TryFind(number) is { } part && position <= part.Front + geometry.ToCamera + latest
        && !(TryFind(number + 1) is { } next && IsDue(next, position, seenBefore));

    /// <summary>The part's picture was not taken.</summary>
    public void Miss(long number)
    {
        if (TryFind(number) is { } part)
            Miss(part);
    }

    /// <summary>Gives a part the identity by which its verdict will come.</summary>
    public void Identify(long number, PartId identity) => TryFind(number)?.Identify(identity);

    /// <summary>The verdict of a part has come.</summary>
    /// <param name="position">Of the belt now: what it has passed is decided.</param>
    public Settlement Settle(PartId identity, Verdict verdict, double position)
    {
        Decide(position);
        for (var i = 0; i < count; i++)
        {
            var part = At(i);
            if (part.IsSettled || !part.IsIdentified || part.Identity != identity)
                continue;
            part.IsSettled = true;
            if (part.Spoiling != Spoiling.None)
                return Settlement.Spoilt;
            if (part.IsDecided)
                return Settlement.TooLate;
            part.IsRejected = verdict != Verdict.Ok;
            return Settlement.Stands;
        }
        return Settlement.TooLate;
    }

    /// <summary>Everything on the belt is rejected: after an emergency stop nobody knows what was moved.</summary>
    public void SpoilAll(Spoiling why)
    {
        for (var i = 0; i < count; i++)
            Spoil(At(i), why);
    }

    /// <summary>What the gate must do now that the belt is at <paramref name="position"/>, mm.</summary>
    public GateDemand Advance(double position)
    {
        Decide(position);
        while (count > 0 && At(0).IsTaken && position >= geometry.ShutAt(At(0).End))
            Leave();
        var (rejects, next, held, release) = (false, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        for (var i = 0; i < count; i++)
        {
            var part = At(i);
            var open = geometry.OpenAt(part.Front);
            if (!part.IsRejected)
            {
                if (!part.IsSettled)
                    next = Math.Min(next, open);
                continue;
            }
            // A gate that would have to open again before it has closed stays open; no good part fits between.
            var begin = open - held <= geometry.Closing ? Math.Min(open, held) : open;
            held = Math.Max(held, geometry.CloseAt(part.End));
            if (position < begin)
                next = Math.Min(next, begin);
            else if (position < held)
                rejects = true;
            if (rejects && begin <= Math.Max(position, release))
                release = held;
        }
        var missing = overruns;
        overruns = 0;
        return new GateDemand(rejects, rejects ? Math.Min(next, release) : next, missing);
    }

    /// <summary>The belt is behind where it has been, by more than a tremble.</summary>
    public bool IsBackwards(double position) => position < furthest - Tremble;

    private TrackedPart Last => At(count - 1);

    private TrackedPart At(int index) => ring[(first + index) % Capacity];

    private TrackedPart Of(long number) => At((int)(number - At(0).Number));

    private TrackedPart? TryFind(long number) => count > 0 && number >= At(0).Number && number <= Last.Number ? Of(number) : null;

    private bool IsDue(TrackedPart part, double position, long seenBefore) => position >= part.Front + geometry.ToCamera && part.SeenTimestamp <= seenBefore;

    private TrackedPart Add(double front, long timestamp)
    {
        Counters = Counters with { Parts = Counters.Parts + 1 };
        var part = ring[(first + count) % Capacity];
        part.Begin(Counters.Parts, front, geometry.PartLength, timestamp);
        count++;
        return part;
    }

    private long Merge(double front)
    {
        Counters = Counters with { Doubles = Counters.Doubles + 1 };
        Last.End = Math.Max(Last.End, front + geometry.PartLength);
        Spoil(Last, Spoiling.Doubled);
        return Last.Number;
    }

    /// <summary>A part that was seen before comes by again, or its trailing edge does: everything that it may be is rejected.</summary>
    private long EnterBackwards(double position, long timestamp)
    {
        Counters = Counters with { Backwards = Counters.Backwards + 1 };
        var number = 0L;
        for (var i = 0; i < count; i++)
        {
            if (Math.Abs(At(i).Front - position) > 2 * geometry.PartLength)
                continue;
            Spoil(At(i), Spoiling.Backwards);
            number = At(i).Number;
        }
        for (var i = 0; i < count && number == 0; i++)
        {
            if (At(i).Front < position)
                continue;
            At(i).Front = position;
            Spoil(At(i), Spoiling.Backwards);
            number = At(i).Number;
        }
        if (number > 0)
            return number;
        if (count == Capacity)
            return Merge(position);
        var stray = Add(position, timestamp);
        Spoil(stray, Spoiling.Backwards);
        return stray.Number;
    }

    private void Miss(TrackedPart part)
    {
        if (Spoil(part, Spoiling.NotPhotographed))
            Counters = Counters with { NotPhotographed = Counters.NotPhotographed + 1 };
    }

    private bool Spoil(TrackedPart part, Spoiling why)
    {
        if (part.IsDecided && !part.IsRejected)
            Counters = Counters with { Rejected = Counters.Rejected + 1 };
        return part.Spoil(why);
    }

    /// <summary>
    /// The sensor is dark still, as far as was told: the end of a part that is not longer than it may be is waited for as long as it may be under way, but not beyond the gate's decision.
    /// </summary>
    private bool IsTooLong(double position) =>
        isDark && count > 0 && position > Last.End + Tremble && (position > Last.End + Tremble + telling || position >= geometry.OpenAt(Last.Front));

    /// <summary>What the sensor sees for longer than one part are several, touching.</summary>
    private void Stretch(double position)
    {
        Last.End = position;
        if (Spoil(Last, Spoiling.Doubled))
            Counters = Counters with { Doubles = Counters.Doubles + 1 };
    }

    private void Decide(double position)
    {
        if (IsTooLong(position))
            Stretch(position);
        furthest = Math.Max(furthest, position);
        for (var i = 0; i < count; i++)
        {
            var part = At(i);
            if (part.IsDecided)
                continue;
            if (position < geometry.OpenAt(part.Front))
                return;
            part.IsDecided = true;
            if (!part.IsSettled && part.Spoiling == Spoiling.None)
            {
                part.IsRejected = true;
                overruns++;
                Counters = Counters with { Overruns = Counters.Overruns + 1 };
            }
            if (part.IsRejected)
                Counters = Counters with { Rejected = Counters.Rejected + 1 };
        }
    }

    /// <summary>The oldest part is behind the gate.</summary>
    private void Leave()
    {
        var part = At(0);
        (first, count) = ((first + 1) % Capacity, count - 1);
        if (part.IsRejected)
            shut = Math.Max(shut, geometry.ShutAt(part.End));
        else if (shut > part.Front + geometry.ToGate || IsNextOpenBefore(part.End + geometry.ToGate))
            Counters = Counters with { GoodHit = Counters.GoodHit + 1 };
    }

    private bool IsNextOpenBefore(double position)
    {
        for (var i = 0; i < count; i++)
        {
            if (At(i).IsRejected)
                return geometry.OpenAt(At(i).Front) < position;
        }
        return false;
    }
}
