namespace Inspection.Hardware.Configuration;

public enum PinDirection
{
    Input,
    Output,
}
