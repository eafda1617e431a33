using Inspection.Contracts;
using Inspection.Gateway.Live;

namespace Inspection.Gateway.Registry.Deployments;

internal static class BoardSearch
{
    /// <summary>Null for a station that was never heard of.</summary>
    public static StationEntry? Find(this StationBoard board, StationAddress station) => board.All.FirstOrDefault(entry => entry.Address == station);
}
