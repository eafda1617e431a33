using Inspection.Contracts;

namespace Inspection.Hardware.Tests.Belt;

/// <summary>A part as a random belt carries it.</summary>
/// <param name="Gap">Clear distance to the part before, mm; negative: it lies on it.</param>
/// <param name="Length">Its own, mm.</param>
/// <param name="SightingError">By which the sensor sees it late, mm.</param>
/// <param name="VerdictMilliseconds">From its picture to its verdict; null: none ever comes.</param>
internal sealed record PlannedPart(double Gap, double Length, double SightingError, Verdict Verdict, double? VerdictMilliseconds);
