namespace Inspection.Agent.Commands;

/// <summary>Says on the terminal, every hundredth time, how far a long command has come.</summary>
internal sealed class ProgressLine(int total) : IProgress<int>
{
    private const int Interval = 100;

    public void Report(int value)
    {
        if (value % Interval == 0 && value < total)
            Console.WriteLine(Texts.Progress(value, total));
    }
}
