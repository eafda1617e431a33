namespace Inspection.Hardware.Virtual.Bench;

/// <summary>What is to happen on the bench at a given moment: a button let go, a contact bouncing. Not thread-safe.</summary>
internal sealed class BenchAgenda
{
    private readonly PriorityQueue<Action<double>, (double At, long Number)> entries = new();
    private long number;

    /// <summary>Seconds of the bench; infinite: nothing is planned.</summary>
    public double Next => entries.TryPeek(out _, out var when) ? when.At : double.PositiveInfinity;

    /// <param name="what">Is told the moment.</param>
    public void Plan(double at, Action<double> what) => entries.Enqueue(what, (at, number++));

    public void Do(double until)
    {
        while (entries.TryPeek(out var what, out var when) && when.At <= until)
        {
            entries.Dequeue();
            what(when.At);
        }
    }
}
