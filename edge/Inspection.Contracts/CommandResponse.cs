namespace Inspection.Contracts;

/// <param name="Error">What was wrong with the request, when not <paramref name="Accepted"/>.</param>
/// <param name="Reason">The same for people, where they can do something about it.</param>
public sealed record CommandResponse(bool Accepted, string? Error = null, BilingualText? Reason = null);
