namespace Inspection.Hardware.Configuration;

/// <summary>A hobby servo: pulses at 50 Hz, whose length is the angle.</summary>
/// <param name="Channel">PWM channel that the gate's pin belongs to.</param>
/// <param name="PassMicroseconds">500–2500, default 1000.</param>
/// <param name="RejectMicroseconds">500–2500, default 2000.</param>
public sealed record ServoSettings(int Channel, double PassMicroseconds = 1000, double RejectMicroseconds = 2000);
