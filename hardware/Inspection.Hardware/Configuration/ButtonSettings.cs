namespace Inspection.Hardware.Configuration;

/// <summary>Push buttons between a pin and ground; the pull-ups of the pins are used.</summary>
public sealed record ButtonSettings(int? Start = null, int? Stop = null, int? Acknowledge = null);
