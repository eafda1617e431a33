using Inspection.Contracts;

namespace Inspection.Agent;

/// <summary>Says, every hundredth time, how far a long command has come.</summary>
internal sealed class ProgressLine(int total, Action<LocalizedText> say) : IProgress<int>
{
    private const int Interval = 100;

    public void Report(int value)
    {
        if (value % Interval == 0 && value < total)
            say(Texts.Progress(value, total));
    }
}
