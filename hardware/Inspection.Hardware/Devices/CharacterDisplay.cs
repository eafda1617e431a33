using System.Device.I2c;
using System.Globalization;
using Inspection.Contracts;
using Inspection.Core.Indicating;
using Iot.Device.CharacterLcd;

namespace Inspection.Hardware.Devices;

/// <summary>16 × 2 characters: the verdict or the condition above, the counts below. Latin letters only, which is what the controller has.</summary>
internal sealed class CharacterDisplay : IStationIndicator
{
    private const int Columns = 16;

    private readonly Func<I2cDevice> open;
    private readonly string[] shown = ["", ""];
    private Lcd1602? display;

    /// <param name="open">The device on the bus; called again after a failure.</param>
    public CharacterDisplay(Func<I2cDevice> open, string address)
    {
        this.open = open;
        Name = $"lcd {address}";
    }

    public string Name { get; }

    public void Show(in StationView view)
    {
        try
        {
            display ??= Begin();
            Write(0, Headline(view));
            Write(1, string.Create(CultureInfo.InvariantCulture, $"OK{view.Ok} NG{view.Ng} ?{view.Unknown}"));
        }
        catch (IOException)
        {
            End();
            throw;
        }
    }

    public void Dispose()
    {
        try
        {
            display?.Clear();
        }
        catch (IOException)
        {
            // It is gone; nobody reads it any more.
        }
        End();
    }

    private static string Headline(in StationView view) => view.Condition switch
    {
        StationCondition.Emergency => "EMERGENCY STOP",
        StationCondition.Fault => "LINE STOPPED",
        StationCondition.Stopped => "STOPPED",
        StationCondition.Starting => "STARTING",
        _ => (view.Last switch { Verdict.Ok => "OK", Verdict.Ng => "NG", _ => "UNKNOWN" }) + (view.Condition == StationCondition.Degraded ? " CHECK" : ""),
    };

    private Lcd1602 Begin()
    {
        (shown[0], shown[1]) = ("", "");
        return new Lcd1602(open(), uses8Bit: false);
    }

    private void End()
    {
        display?.Dispose();
        display = null;
    }

    private void Write(int row, string text)
    {
        var line = text.Length > Columns ? text[..Columns] : text.PadRight(Columns);
        if (line == shown[row])
            return;
        display?.SetCursorPosition(0, row);
        display?.Write(line);
        shown[row] = line;
    }
}
