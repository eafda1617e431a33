namespace Inspection.Contracts;

/// <param name="Name">As <see cref="BenchInput.Press"/> takes it.</param>
public sealed record BenchButton(string Name, bool IsPressed);
