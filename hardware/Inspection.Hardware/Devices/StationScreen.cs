using System.Globalization;
using Inspection.Contracts;
using Inspection.Core.Indicating;

namespace Inspection.Hardware.Devices;

/// <summary>What the OLED shows. Words and numbers, no colours: read at arm's length.</summary>
internal static class StationScreen
{
    private const int CountsTop = 40;
    private const int SecondCountsTop = 54;

    public static void Draw(in StationView view, UserLanguage language, OledFrame frame)
    {
        frame.Clear();
        var (english, korean) = Headline(view);
        if (language == UserLanguage.Korean)
            frame.WriteHangul(korean, (OledFrame.Width - korean.Length * HangulFont.Side * 2) / 2, 2, 2);
        else
            WriteCentred(frame, english, english.Length > 5 ? 2 : 4);
        frame.Write(string.Create(CultureInfo.InvariantCulture, $"OK {view.Ok}"), 0, CountsTop, 1);
        frame.Write(string.Create(CultureInfo.InvariantCulture, $"NG {view.Ng}"), OledFrame.Width / 2, CountsTop, 1);
        frame.Write(string.Create(CultureInfo.InvariantCulture, $"?  {view.Unknown}"), 0, SecondCountsTop, 1);
        frame.Write(string.Create(CultureInfo.InvariantCulture, $"ALL {view.Parts}"), OledFrame.Width / 2, SecondCountsTop, 1);
    }

    private static (string English, string Korean) Headline(in StationView view) => view.Condition switch
    {
        StationCondition.Emergency => ("E-STOP", "비상정지"),
        StationCondition.Fault or StationCondition.Stopped => ("STOPPED", "정지"),
        _ => view.Last switch
        {
            Verdict.Ok => ("OK", "양품"),
            Verdict.Ng => ("NG", "불량"),
            Verdict.Unknown => ("UNKNOWN", "판정불가"),
            _ => ("READY", "정상"),
        },
    };

    private static void WriteCentred(OledFrame frame, string text, int scale) =>
        frame.Write(text, (OledFrame.Width - (text.Length * (LatinFont.Width + 1) - 1) * scale) / 2, scale == 4 ? 4 : 10, scale);
}
