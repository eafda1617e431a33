using System.Device.Pwm;
using Inspection.Core.Indicating;

namespace Inspection.Hardware.Devices;

/// <summary>The light of the camera: lit from its first view to its disposal, so that no picture is darker than another.</summary>
internal sealed class LightRing(PwmChannel channel) : IStationIndicator
{
    private bool isOn;

    public string Name => "lightRing";

    public void Show(in StationView view)
    {
        if (isOn)
            return;
        channel.Start();
        isOn = true;
    }

    public void Dispose()
    {
        channel.Stop();
        channel.Dispose();
    }
}
