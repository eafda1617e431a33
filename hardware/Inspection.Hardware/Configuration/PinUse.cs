namespace Inspection.Hardware.Configuration;

/// <summary>One line of the chip and what is connected to it.</summary>
/// <param name="Key">Where it stands in the file, e.g. <c>towerLight.red</c>.</param>
/// <param name="Direction">As the station sees it.</param>
/// <param name="Channel">The PWM channel that comes out of it; null: it is a plain line.</param>
public sealed record PinUse(int Pin, string Key, PinDirection Direction, int? Channel = null);
