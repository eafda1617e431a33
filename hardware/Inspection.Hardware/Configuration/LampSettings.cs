namespace Inspection.Hardware.Configuration;

/// <summary>The three lamps of a tower light in one state.</summary>
public sealed record LampSettings(LampMode Red = LampMode.Off, LampMode Yellow = LampMode.Off, LampMode Green = LampMode.Off);
