namespace Inspection.Contracts;

/// <summary>A line between the station's computer and its hardware.</summary>
/// <param name="Pin">Number of the line, which on a Raspberry Pi is the BCM number.</param>
/// <param name="Use">Its key in the hardware file, e.g. <c>towerLight.red</c>.</param>
/// <param name="IsOutput">As the station sees it.</param>
/// <param name="IsHigh">Its level; of a PWM channel whether it pulses.</param>
/// <param name="DutyPercent">Of a PWM channel.</param>
/// <param name="IsUnplugged">Somebody pulled it off, <see cref="BenchInput.Unplug"/>; null: nobody did.</param>
public sealed record BenchWire(int Pin, string Use, bool IsOutput, bool IsHigh, double? DutyPercent = null, bool? IsUnplugged = null);
