using Inspection.Contracts;
using Inspection.Evaluation.Metrics;
using Inspection.Evaluation.Reporting;

namespace Inspection.Evaluation.Tests.Reporting;

/// <summary>A report written down by hand.</summary>
internal static class Reports
{
    public static EvaluationReport Full { get; } = new(
        10, 12, 0.979, 0.978, 0.7, new DeepPcbFigures(0.982, 0.974, 0.96, 0.99),
        new Dictionary<string, ClassFigures>
        {
            ["open"] = new(0.97, 0.95, 0.94, 0.7, 8, new Interval(0.9, 0.99), Curve(0.97)), ["pin-hole"] = new(1, 1, 1, 0.8, 4, null, Curve(1)),
        },
        new ImageFigures(1, 2, 7, 3, 3), new LatencyFigures(9.64, 10.9),
        new IntervalFigures(null, new Interval(0.95, 0.99), null, null, null),
        new Dictionary<string, SizeFigures> { ["small"] = new(12, 0.9, 0.6), ["medium"] = new(0, null, null), ["large"] = new(0, null, null) },
        new ConfusionFigures(["open", "pin-hole"], [[8, 0, 0], [0, 3, 1], [2, 0, 0]]),
        new OperatingFigures(0.995, new OperatingPoint(0.8, 1, 0.01), [new(0.2, 1, 0.4), new(0.8, 1, 0.01), new(2, 0.5, 0)]),
        new CleanFigures(1000, 0, 2),
        new Dictionary<string, LatencyFigures> { ["inference"] = new(7, 8) },
        new ModelIdentity("substrate-compare", "1.2.3", "ab"), new DataFigures("/data/list.txt", "deeppcb", "shift=8", "shift=8", 1));

    private static double[] Curve(double precision) => [.. Enumerable.Repeat(precision, 101)];
}
