using Inspection.Contracts;

namespace Inspection.Core.Pipeline;

/// <summary>Stopwatch that is read at the end of each stage; a stage that was skipped stays 0.</summary>
internal struct StageClock(TimeProvider time, long availableTimestamp, double captureMilliseconds)
{
    private long last = time.GetTimestamp();
    private readonly double queue = time.GetElapsedTime(availableTimestamp).TotalMilliseconds;

    public double Register { get; private set; }
    public double Preprocess { get; private set; }
    public double Inference { get; private set; }
    public double Decode { get; private set; }
    public double Judge { get; private set; }

    public void EndRegister() => Register = Lap();
    public void EndPreprocess() => Preprocess = Lap();
    public void EndInference() => Inference = Lap();
    public void EndDecode() => Decode = Lap();
    public void EndJudge() => Judge = Lap();

    /// <summary>Milliseconds since the frame was available.</summary>
    public readonly double Total => time.GetElapsedTime(availableTimestamp).TotalMilliseconds;

    public readonly StageTimes Read() => new(
        Round(captureMilliseconds), Round(queue), Round(Register), Round(Preprocess), Round(Inference), Round(Decode), Round(Judge), Round(Total));

    private double Lap()
    {
        var now = time.GetTimestamp();
        var milliseconds = time.GetElapsedTime(last, now).TotalMilliseconds;
        last = now;
        return milliseconds;
    }

    private static double Round(double milliseconds) => Math.Round(milliseconds, 3);
}
