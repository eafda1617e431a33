namespace Inspection.Models;

public sealed record Normalisation(double Scale, IReadOnlyList<double> Mean, IReadOnlyList<double> Std);
