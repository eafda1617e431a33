namespace System.Device.Gpio;

/// <summary>
/// An edge with the instant at which the kernel saw it, which is microseconds after the line moved, while the callback may come milliseconds later.
/// Not in the published package: test for it with <c>is</c> and take the present time where it is not.
/// </summary>
/// <param name="timestampNanoseconds">
/// CLOCK_MONOTONIC of the machine. On Linux <see cref="Diagnostics.Stopwatch.GetTimestamp"/> counts the same nanoseconds.
/// </param>
/// <param name="sequence">Number of the edge on its line, from 1 since edges are watched; a gap means that the kernel's queue (1,024 edges) was full.</param>
public sealed class TimedPinValueChangedEventArgs(PinEventTypes changeType, int pinNumber, long timestampNanoseconds, uint sequence)
    : PinValueChangedEventArgs(changeType, pinNumber)
{
    public long TimestampNanoseconds { get; } = timestampNanoseconds;

    public uint Sequence { get; } = sequence;
}
