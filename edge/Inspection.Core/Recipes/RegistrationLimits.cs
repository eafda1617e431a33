namespace Inspection.Core.Recipes;

/// <summary>Beyond these a part is not registered, and so UNKNOWN.</summary>
/// <param name="MinimumCorrelation">0–1. Default 0.6: of DeepPCB's 1000 pairs of one board 99 % reach 0.81, of pairs of two boards 99 % stay below 0.40.</param>
/// <param name="MaximumShiftPixels">At the image centre. Default 40.</param>
/// <param name="MaximumRotationDegrees">Default 5.</param>
/// <param name="MinimumCoverage">Share of the region of interest that the frame must show, 0–1. Default 0.9.</param>
public sealed record RegistrationLimits(
    double MinimumCorrelation = 0.6,
    double MaximumShiftPixels = 40,
    double MaximumRotationDegrees = 5,
    double MinimumCoverage = 0.9);
