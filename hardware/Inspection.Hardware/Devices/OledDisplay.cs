using System.Device.I2c;
using Inspection.Contracts;
using Inspection.Core.Indicating;
using Iot.Device.Ssd13xx;
using Iot.Device.Ssd13xx.Commands.Ssd1306Commands;

namespace Inspection.Hardware.Devices;

/// <summary>128 × 64 pixels: the verdict large, the counts below, in the language of the station.</summary>
internal sealed class OledDisplay : IStationIndicator
{
    private readonly Func<I2cDevice> open;
    private readonly UserLanguage language;
    private readonly OledFrame frame = new();
    private readonly byte[] shown = new byte[OledFrame.Bytes];
    private Ssd1306? display;
    private bool isShown;

    /// <param name="open">The device on the bus; called again after a failure.</param>
    public OledDisplay(Func<I2cDevice> open, string address, UserLanguage language)
    {
        (this.open, this.language) = (open, language);
        Name = $"oled {address}";
    }

    public string Name { get; }

    public void Show(in StationView view)
    {
        StationScreen.Draw(view, language, frame);
        if (isShown && frame.Pages.SequenceEqual(shown))
            return;
        try
        {
            Send();
        }
        catch (IOException)
        {
            End();
            throw;
        }
        frame.Pages.CopyTo(shown);
        isShown = true;
    }

    public void Dispose()
    {
        try
        {
            if (display is not null)
            {
                frame.Clear();
                Send();
            }
        }
        catch (IOException)
        {
            // It is gone; nobody reads it any more.
        }
        End();
    }

    private void Send()
    {
        display ??= new Ssd1306(open(), OledFrame.Width, OledFrame.Height);
        display.SendCommand(new SetColumnAddress(0, OledFrame.Width - 1));
        display.SendCommand(new SetPageAddress(PageAddress.Page0, PageAddress.Page7));
        display.SendData(frame.Pages);
    }

    private void End()
    {
        display?.Dispose();
        display = null;
        isShown = false;
    }
}
