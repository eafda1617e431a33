namespace System.Device.Gpio;

/// <summary>What a pin does.</summary>
public enum PinMode
{
    /// <summary>Reads, without a pull resistor.</summary>
    Input,

    /// <summary>Drives the line, push-pull.</summary>
    Output,

    /// <summary>Reads; the chip pulls an open line low.</summary>
    InputPullDown,

    /// <summary>Reads; the chip pulls an open line high.</summary>
    InputPullUp,
}
