using FsCheck;
using FsCheck.Fluent;
using Inspection.Contracts;
using Inspection.Hardware.Belt;

namespace Inspection.Hardware.Tests.Belt;

/// <summary>
/// Random belts. Parts that lie on each other are together longer than the longest part: of a shorter pair no light barrier can tell that it is one. Margins before and after are what the errors of sensor, encoder and scheduling take: 3 mm at most.
/// </summary>
internal static class BeltPlans
{
    /// <summary>The sensor sees a part late by at most this, mm.</summary>
    public const double MostSightingError = 1;

    /// <param name="lowestShare">Of the highest speed; below 0: belts that run backwards at times.</param>
    public static Gen<BeltPlan> Any(double lowestShare) =>
        from highest in Between(100, 600)
        from length in Between(40, 120)
        from toCamera in Between(0, 100)
        from opening in Between(0, 120)
        from closing in Between(0, 120)
        from before in Between(3, 15)
        from after in Between(3, 15)
        from further in Between(1, 400)
        from count in Gen.Elements(0.02, 0.1, 0.5)
        let near = highest * opening / 1000
        let geometry = new BeltGeometry(length, toCamera, Math.Max(toCamera, length) + before + near + further, before, after, near, highest * closing / 1000)
        from parts in Part(geometry).ListOf(8)
        from speeds in Speed(lowestShare).ListOf(6)
        where speeds.Sum(static speed => speed.Share * speed.Milliseconds) > 200
        select new BeltPlan(geometry, highest, opening, closing, count, parts.ToList(), speeds.ToList());

    private static Gen<PlannedPart> Part(BeltGeometry geometry) =>
        from gap in Gen.Frequency(
            (6, Between(geometry.NeededGap + MostSightingError + 1, geometry.NeededGap + 200)),
            (2, Between(0.5, geometry.NeededGap)),
            (1, Between(-0.5 * geometry.PartLength, 0)))
        from length in Between(0.85 * geometry.PartLength, geometry.PartLength)
        from error in Between(0, MostSightingError)
        from verdict in Gen.Frequency((5, Gen.Constant(Verdict.Ok)), (3, Gen.Constant(Verdict.Ng)), (1, Gen.Constant(Verdict.Unknown)))
        from milliseconds in Gen.Frequency((8, Between(1, 80)), (2, Between(80, 3000)))
        from comes in Gen.Frequency((19, Gen.Constant(true)), (1, Gen.Constant(false)))
        select new PlannedPart(gap, length, error, verdict, comes ? milliseconds : null);

    private static Gen<PlannedSpeed> Speed(double lowest) =>
        from share in Gen.Frequency((1, Gen.Constant(0.0)), (1, Gen.Constant(1.0)), (4, Between(lowest, 1)))
        from milliseconds in Between(5, 700)
        select new PlannedSpeed(share, milliseconds);

    private static Gen<double> Between(double low, double high) => Gen.Choose(0, 100_000).Select(share => low + (high - low) * share / 100_000);
}
