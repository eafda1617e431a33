using System.Device.Gpio;

namespace Inspection.Hardware.Virtual.Pins;

/// <summary>A line has changed and waits to be told.</summary>
/// <param name="Timestamp">When, by the clock of the bench.</param>
internal readonly record struct PinEdge(int Pin, PinEventTypes Kind, long Timestamp);
