namespace Inspection.Hardware.Configuration;

/// <summary>A passive buzzer on a PWM channel: a long tone for an emergency stop or a fault until acknowledged, a short one for each rejected part.</summary>
/// <param name="Pin">The line that the channel comes out of.</param>
/// <param name="Hertz">Its tone, 50–20000. Default 2400.</param>
public sealed record BuzzerSettings(int Pin, int Channel, int Hertz = 2400);
