namespace Inspection.Gateway.Storage.Counts;

/// <summary>Defects that the line knew of, and what the machine made of them.</summary>
internal readonly record struct TruthTally(long Defects, long Found, long Missed, long FalseAlarms)
{
    public static TruthTally operator +(TruthTally one, TruthTally other) =>
        new(one.Defects + other.Defects, one.Found + other.Found, one.Missed + other.Missed, one.FalseAlarms + other.FalseAlarms);
}
