using Inspection.Contracts;

namespace Inspection.Gateway.Storage.Counts;

/// <summary>Adds up results of one kind before they are written.</summary>
internal sealed class ResultTally
{
    public long Results { get; private set; }
    public long Detected { get; private set; }
    public TruthTally Truth { get; private set; }
    public long FirstAt { get; private set; } = long.MaxValue;
    public long LastAt { get; private set; } = long.MinValue;

    public void Add(ResultMessage message, long capturedAt)
    {
        Results++;
        if (message.Detections.Count > 0)
            Detected++;
        if (message.Truth is { } truth)
            Truth += new TruthTally(truth.Defects.Count, truth.Found, truth.Missed, truth.FalseAlarms);
        FirstAt = Math.Min(FirstAt, capturedAt);
        LastAt = Math.Max(LastAt, capturedAt);
    }
}
