using Inspection.Contracts;

namespace Inspection.Agent.Station;

/// <summary>What is wrong at the moment, by whom it was said. Thread-safe.</summary>
/// <param name="onChanged">Told the trouble that stands after each change; null: all is well again. Calls come one at a time.</param>
internal sealed class StandingTroubles(Action<LocalizedText?> onChanged)
{
    private readonly Lock gate = new();
    private readonly LocalizedText?[] standing = new LocalizedText?[Enum.GetValues<TroubleSource>().Length];

    /// <param name="trouble">Null: no more.</param>
    public void Tell(TroubleSource source, LocalizedText? trouble)
    {
        lock (gate)
        {
            standing[(int)source] = trouble;
            onChanged(Array.Find(standing, static text => text is not null));
        }
    }
}
