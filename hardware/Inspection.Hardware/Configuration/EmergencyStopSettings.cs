namespace Inspection.Hardware.Configuration;

/// <summary>Contact of the emergency stop between a pin and ground; the pull-up of the pin is used.</summary>
/// <param name="NormallyClosed">The contact opens when pressed, so that a broken wire stops as well. Default true; false is for lessons without the right button.</param>
public sealed record EmergencyStopSettings(int Pin, bool NormallyClosed = true);
