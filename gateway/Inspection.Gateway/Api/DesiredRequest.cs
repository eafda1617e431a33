using Inspection.Contracts;

namespace Inspection.Gateway.Api;

/// <param name="Sha256">Digest of the package's archive, as in <c>/models</c>.</param>
/// <param name="Id">Names the order; the same id again means no work. Made by the gateway where none is given.</param>
/// <param name="Precision">E.g. <c>int8</c>; default: the one that the package runs.</param>
/// <param name="Swap">How careful the station should be; default: as it is used to.</param>
internal sealed record DesiredRequest(string Sha256, string? Id = null, string? Precision = null, SwapSettings? Swap = null);
