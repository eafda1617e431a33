using System.Device.Pwm;
using Inspection.Core.Indicating;

namespace Inspection.Hardware.Devices;

/// <summary>The light of the camera: lit from its opening to its disposal, so that no picture is darker than another.</summary>
internal sealed class LightRing : IStationIndicator
{
    private readonly PwmChannel channel;

    /// <param name="channel">Owned.</param>
    public LightRing(PwmChannel channel)
    {
        this.channel = channel;
        channel.Start();
    }

    public string Name => "lightRing";

    public void Show(in StationView view)
    {
        // It says nothing about the station.
    }

    public void Dispose()
    {
        channel.Stop();
        channel.Dispose();
    }
}
