using Inspection.Contracts;
using Inspection.Core.Indicating;
using Inspection.Hardware.Boards;

namespace Inspection.Hardware.Station;

/// <summary>Lamps, buzzer and displays, shown one after the other. One that does not answer is named, left alone for a while, and tried again; the others go on. Not thread-safe.</summary>
internal sealed class IndicatorBoard(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan retry = TimeSpan.FromSeconds(2);

    private readonly List<IStationIndicator> indicators = [];
    private readonly Dictionary<IStationIndicator, (LocalizedText Text, long Since)> failed = [];

    /// <summary>The first that does not answer; null: all do.</summary>
    public LocalizedText? Trouble => failed.Count == 0 ? null : failed.Values.First().Text;

    public void Add(IStationIndicator indicator) => indicators.Add(indicator);

    public void Show(in StationView view)
    {
        foreach (var indicator in indicators)
        {
            if (failed.TryGetValue(indicator, out var failure) && time.GetElapsedTime(failure.Since) < retry)
                continue;
            try
            {
                indicator.Show(view);
                failed.Remove(indicator);
            }
            catch (IOException exception)
            {
                failed[indicator] = (DeviceWords.Of(exception, indicator.Name), time.GetTimestamp());
            }
        }
    }

    public void Dispose()
    {
        foreach (var indicator in indicators)
        {
            try
            {
                indicator.Dispose();
            }
            catch (IOException)
            {
                // What is gone cannot be switched off.
            }
        }
    }
}
