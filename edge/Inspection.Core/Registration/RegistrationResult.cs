namespace Inspection.Core.Registration;

/// <summary>How a frame lies against the golden template. Whether that is good enough is the recipe's matter.</summary>
/// <param name="TemplateToFrame">Template pixels → frame pixels.</param>
/// <param name="Correlation">Zero-mean normalised correlation of the covered area after alignment, −1…1; 0 where nothing could be aligned.</param>
/// <param name="ResidualGrey">Mean absolute grey difference of the covered area after alignment and gain/offset correction, 0–255.</param>
public readonly record struct RegistrationResult(RigidTransform TemplateToFrame, double Correlation, double ResidualGrey);
