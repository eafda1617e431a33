namespace Inspection.Gateway.Storage.Counts;

/// <summary>Parts of which at least one inspection is meant; the same part id at the same station is the same part.</summary>
/// <param name="FirstOk">Those whose first inspection said OK.</param>
/// <param name="LastOk">Those whose last inspection said OK.</param>
internal readonly record struct PartCounts(long Parts, long FirstOk, long LastOk);
