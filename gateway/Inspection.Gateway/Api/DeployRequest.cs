using Inspection.Contracts;

namespace Inspection.Gateway.Api;

/// <param name="Sha256">Digest of the package's archive, as in <c>/models</c>.</param>
/// <param name="Stations"><c>site/line/station</c> each; one that is off takes the order up when it comes back.</param>
/// <param name="All">Every station heard of so far, instead of <paramref name="Stations"/>.</param>
/// <param name="Precision">E.g. <c>int8</c>; default: the one that the package runs.</param>
/// <param name="Swap">How careful the stations should be; default: as they are used to.</param>
internal sealed record DeployRequest(string Sha256, IReadOnlyList<string>? Stations = null, bool All = false, string? Precision = null, SwapSettings? Swap = null);

/// <param name="Swap">How careful the stations should be on the way back; default: as they are used to.</param>
internal sealed record RollBackRequest(SwapSettings? Swap = null);
