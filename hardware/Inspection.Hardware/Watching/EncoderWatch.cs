using Inspection.Hardware.Configuration;

namespace Inspection.Hardware.Watching;

/// <summary>
/// An encoder with a broken wire, or whose wheel slips off: its edges are right one by one, and the position is wrong. Pure but for the clock; for one thread.
/// </summary>
/// <param name="clearance">Way of the belt, mm, until what was on it is behind the gate.</param>
/// <param name="isTold">The station tells the belt to run; else one that stands may be meant to.</param>
internal sealed class EncoderWatch(WatchSettings settings, double clearance, bool isTold, TimeProvider time)
{
    /// <summary>Edges of one channel without one of the other, while the line runs: a belt that stands trembles on one channel, a belt that moves never does.</summary>
    private const int Lone = 32;

    /// <summary>Parts without a count: one may be a hand before the sensor.</summary>
    private const int Unmoved = 2;

    private readonly RunningTime running = new(time);
    private (long A, long B) edges;
    private (long A, long B) lone;
    private long sightings;
    private long unmoved;
    private TimeSpan silence;
    private double clearFrom;
    private (bool A, bool B) back;
    private bool isInUse;

    public EncoderFault Fault { get; private set; }

    /// <summary>Nobody knows where the parts are.</summary>
    public bool IsLost => Fault != EncoderFault.None;

    /// <param name="isRunning">The line is told to run.</param>
    /// <param name="edges">Of each channel since the start.</param>
    /// <param name="sightings">Parts that the sensor has seen since the start.</param>
    /// <param name="position">Of the belt, mm.</param>
    public void Look(bool isRunning, (long A, long B) edges, long sightings, double position)
    {
        var passed = running.Next();
        var (moved, seen) = ((A: edges.A - this.edges.A, B: edges.B - this.edges.B), sightings - this.sightings);
        (this.edges, this.sightings) = (edges, sightings);
        if (isRunning)
        {
            lone = (moved.B > 0 ? 0 : lone.A + moved.A, moved.A > 0 ? 0 : lone.B + moved.B);
            var isStill = moved is { A: 0, B: 0 };
            unmoved = isStill ? unmoved + seen : 0;
            silence = isStill && isTold ? silence + passed : TimeSpan.Zero;
        }
        else
        {
            (lone, unmoved, silence) = ((0, 0), 0, TimeSpan.Zero);
        }
        // A slow belt does not bring both within one look.
        back = Fault is EncoderFault.None or EncoderFault.Clearing ? default : (back.A || moved.A > 0, back.B || moved.B > 0);
        isInUse |= seen > 0;
        Fault = Next(back is { A: true, B: true }, position);
        // A belt that is switched on later than its line has carried nothing yet.
        isInUse |= Fault != EncoderFault.Silent && moved is not { A: 0, B: 0 };
    }

    private EncoderFault Next(bool counts, double position)
    {
        if (settings.EncoderSilentSeconds <= 0)
            return EncoderFault.None;
        var seen = lone.B >= Lone ? EncoderFault.ChannelA : lone.A >= Lone ? EncoderFault.ChannelB : unmoved >= Unmoved ? EncoderFault.Still : EncoderFault.None;
        if (seen != EncoderFault.None)
            return seen;
        switch (Fault)
        {
            case EncoderFault.Silent when counts && !isInUse:
                return EncoderFault.None;
            case EncoderFault.Silent or EncoderFault.ChannelA or EncoderFault.ChannelB or EncoderFault.Still when counts:
                clearFrom = position;
                return EncoderFault.Clearing;
            case EncoderFault.Silent or EncoderFault.ChannelA or EncoderFault.ChannelB or EncoderFault.Still:
                return Fault;
            case var _ when silence.TotalSeconds > settings.EncoderSilentSeconds:
                return EncoderFault.Silent;
            case EncoderFault.Clearing when position < clearFrom + clearance:
                return Fault;
            default:
                return EncoderFault.None;
        }
    }
}
