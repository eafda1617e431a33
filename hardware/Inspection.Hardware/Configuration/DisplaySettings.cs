namespace Inspection.Hardware.Configuration;

/// <summary>A display on the I²C bus.</summary>
/// <param name="Address">As <c>i2cdetect</c> writes it, e.g. 0x3C; 0x08–0x77.</param>
public sealed record DisplaySettings(DisplayKind Kind, string Address);
