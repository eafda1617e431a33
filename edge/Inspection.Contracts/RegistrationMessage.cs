namespace Inspection.Contracts;

/// <summary>How the live image lay against the golden template.</summary>
/// <param name="ShiftX">Template to image, pixels, at the image centre.</param>
/// <param name="ShiftY">Template to image, pixels, at the image centre.</param>
/// <param name="RotationDegrees">Counter-clockwise on the screen.</param>
/// <param name="Correlation">Zero-mean normalised correlation after alignment, −1…1.</param>
/// <param name="Residual">Mean absolute grey difference after alignment and gain correction, 0–255.</param>
/// <param name="Coverage">Share of the inspected region that the image shows, 0–1; of several regions that of which least is shown.</param>
public sealed record RegistrationMessage(double ShiftX, double ShiftY, double RotationDegrees, double Correlation, double Residual, double Coverage);
