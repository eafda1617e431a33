using Inspection.Contracts;
using Inspection.Core.Inference;

namespace Inspection.Inference.Probing;

/// <summary>Opens a model, runs its reference case and measures it; for a process that was made to bear whatever comes of it.</summary>
public static class ModelTrial
{
    private const int Runs = 5;

    // As many as the station asks for.
    private const int MaximumDetections = 300;

    /// <param name="path">As for <see cref="ModelOpener.Open(string)"/>.</param>
    public static ProbeReport Try(string path, int threads, IGreyImageReader images, TimeProvider time)
    {
        var before = ProcessLimits.PeakResidentBytes();
        try
        {
            using var engine = new ModelOpener(images, new OnnxEngineOptions { Threads = threads }).Open(path);
            var milliseconds = new double[Runs];
            var detections = new Detection[MaximumDetections];
            for (var run = 0; run < Runs; run++)
            {
                var start = time.GetTimestamp();
                engine.Run();
                engine.Decode(detections);
                milliseconds[run] = time.GetElapsedTime(start).TotalMilliseconds;
            }
            Array.Sort(milliseconds);
            return new ProbeReport(null, ProcessLimits.PeakResidentBytes() - before, milliseconds[Runs / 2]);
        }
        catch (InputException refusal)
        {
            return Refused(refusal.Text);
        }
        catch (Exception error)
        {
            // Whatever else it is: this process was made to bear it.
            return Refused(Texts.ModelFailed(path, error.Message));
        }

        ProbeReport Refused(LocalizedText why) => new(BilingualText.From(why), ProcessLimits.PeakResidentBytes() - before, 0);
    }
}
