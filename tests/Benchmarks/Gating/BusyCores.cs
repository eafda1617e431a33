namespace Benchmarks.Gating;

/// <summary>A thread for each core that never rests, as inference has it.</summary>
internal sealed class BusyCores : IDisposable
{
    private readonly Thread[] threads;
    private volatile bool isOver;

    public BusyCores()
    {
        threads = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(Burn) { IsBackground = true, Name = "busy" })];
        foreach (var thread in threads)
            thread.Start();
    }

    public void Dispose()
    {
        isOver = true;
        foreach (var thread in threads)
            thread.Join();
    }

    private void Burn()
    {
        while (!isOver)
            Thread.SpinWait(1000);
    }
}
