namespace Inspection.Hardware.Configuration;

/// <summary>The light around the camera, dimmed by PWM.</summary>
/// <param name="Percent">Its brightness while the station runs, 0–100. Default 60.</param>
/// <param name="Hertz">100–20000. Default 2000; slower than ten periods an exposure it flickers in the pictures.</param>
public sealed record LightRingSettings(int Pin, int Channel, double Percent = 60, int Hertz = 2000);
