using System.Globalization;
using Inspection.Contracts;
using Inspection.Evaluation.Reporting;

namespace Inspection.Agent.Quantising;

/// <summary>A model before and after quantisation, on the same images and the same processor.</summary>
internal sealed record Comparison(EvaluationReport Before, EvaluationReport After, Timing Timing)
{
    // Below this a station gains less than its own load varies.
    private const double LeastSpeedup = 1.2;

    // In points of average precision; the kit's own packages aim at 0.2.
    private const double MostLoss = 0.5;

    /// <summary>Average precision (IoU 0.5) lost, in points of 100; negative when int8 is better; null where no defect is labelled.</summary>
    public double? LossPoints => Before.Map50 is { } before && After.Map50 is { } after ? Math.Round(100 * (before - after), 1) + 0 : null;

    /// <summary>Whether int8 should be what runs.</summary>
    public bool Pays => Timing.Speedup >= LeastSpeedup && LossPoints is <= MostLoss;

    /// <summary>One line.</summary>
    public LocalizedText Verdict
    {
        get
        {
            var faster = Timing.Speedup.ToString("0.0", CultureInfo.InvariantCulture);
            var points = Math.Abs(LossPoints ?? 0).ToString("0.0", CultureInfo.InvariantCulture);
            return LossPoints switch
            {
                null => Texts.Int8Unproven(faster),
                > MostLoss => Texts.Int8Loses(faster, points),
                _ when Timing.Speedup < LeastSpeedup => Texts.Int8Slow(faster, points, LossPoints < 0),
                _ => Texts.Int8Pays(faster, points, LossPoints < 0),
            };
        }
    }
}
