namespace Iot.Device.Ssd13xx.Commands.Ssd1306Commands;

/// <summary>Eight rows of pixels.</summary>
public enum PageAddress
{
    Page0,
    Page1,
    Page2,
    Page3,
    Page4,
    Page5,
    Page6,
    Page7,
}
