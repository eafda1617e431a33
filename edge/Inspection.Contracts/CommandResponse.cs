namespace Inspection.Contracts;

/// <param name="Error">What was wrong with the request, when not <paramref name="Accepted"/>.</param>
public sealed record CommandResponse(bool Accepted, string? Error = null);
