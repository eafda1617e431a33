using Inspection.Hardware.Belt;

namespace Inspection.Hardware.Tests.Fakes;

/// <summary>Keeps what it was told, with the clock's time.</summary>
internal sealed class FakeGate(TimeProvider time) : IRejectGate
{
    private readonly List<(bool Rejects, long Timestamp)> told = [];
    private volatile bool isGone;

    public string Name => "fake gate";

    /// <summary>True: it does not answer.</summary>
    public bool IsGone { get => isGone; set => isGone = value; }

    public bool IsDisposed { get; private set; }

    public IReadOnlyList<(bool Rejects, long Timestamp)> Told
    {
        get
        {
            lock (told)
                return [.. told];
        }
    }

    public void Set(bool rejects)
    {
        if (IsGone)
            throw new IOException("the gate is gone");
        lock (told)
            told.Add((rejects, time.GetTimestamp()));
    }

    public void Dispose() => IsDisposed = true;
}
