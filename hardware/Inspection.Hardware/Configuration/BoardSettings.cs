namespace Inspection.Hardware.Configuration;

/// <summary>Which pins and buses the numbers of the other sections mean.</summary>
/// <param name="GpioChip">The N of <c>/dev/gpiochipN</c>. Default 0.</param>
/// <param name="Lines">How many lines the chip's pins are counted to. Default 28: those on the 40-pin header of a Raspberry Pi.</param>
/// <param name="I2cBus">The N of <c>/dev/i2c-N</c>. Default 1: pins 3 and 5 of that header.</param>
/// <param name="PwmChip">The N of <c>/sys/class/pwm/pwmchipN</c>. Default 0.</param>
public sealed record BoardSettings(BoardKind Kind, int GpioChip = 0, int Lines = 28, int I2cBus = 1, int PwmChip = 0);
