namespace System.Device.Gpio;

/// <summary>Called for an edge, on the driver's event thread: return soon, and let no exception escape, since nothing above could catch it.</summary>
public delegate void PinChangeEventHandler(object sender, PinValueChangedEventArgs pinValueChangedEventArgs);
