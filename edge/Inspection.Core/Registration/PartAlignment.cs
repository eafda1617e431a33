using Inspection.Contracts;

namespace Inspection.Core.Registration;

/// <summary>How a part lay against its golden template, as <see cref="RegistrationMessage"/> tells it.</summary>
public readonly record struct PartAlignment(double ShiftX, double ShiftY, double RotationDegrees, double Correlation, double Residual, double Coverage);
