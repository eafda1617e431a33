using System.Device.Pwm;
using Inspection.Contracts;
using Inspection.Core.Indicating;
using Iot.Device.Buzzer;

namespace Inspection.Hardware.Devices;

/// <summary>Sounds while an emergency or a fault is not acknowledged, in the time of the flashing lamps, and shortly for each rejected part.</summary>
internal sealed class StationBuzzer(PwmChannel channel, double hertz) : IStationIndicator
{
    private readonly Buzzer buzzer = new(channel);
    private bool isOn;
    private long rejected;

    public string Name => "buzzer";

    public void Show(in StationView view)
    {
        var isLoud = view.Condition is StationCondition.Emergency or StationCondition.Fault && !view.IsAcknowledged;
        var bad = view.Ng + view.Unknown;
        var wanted = isLoud ? view.IsFlashOn : bad > rejected && view.Last is not Verdict.Ok;
        rejected = bad;
        if (wanted == isOn)
            return;
        if (wanted)
            buzzer.StartPlaying(hertz);
        else
            buzzer.StopPlaying();
        isOn = wanted;
    }

    public void Dispose()
    {
        if (isOn)
            buzzer.StopPlaying();
        buzzer.Dispose();
    }
}
