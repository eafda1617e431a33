using System.Collections.Concurrent;
using Inspection.Contracts;
using Inspection.Gateway.Storage;

namespace Inspection.Gateway.Live;

/// <summary>Where on their parts the newest defects of each station were found. In memory; what the database remembers is fetched when first asked for. Thread-safe.</summary>
internal sealed class DefectPlaces(ResultReader results)
{
    /// <summary>Enough for a picture of a shift, little enough to be nothing in memory: 50 stations hold 3 MB.</summary>
    public const int Most = 2_000;

    /// <summary>Defective parts that are read back from the database.</summary>
    private const int PartsReadBack = 500;

    private readonly ConcurrentDictionary<StationAddress, Ring> rings = new();

    /// <summary>Defects of a part that was stored for the first time.</summary>
    public void Add(StationAddress station, ResultMessage result)
    {
        if (result.Verdict != Verdict.Ng)
            return;
        var ring = rings.GetOrAdd(station, static _ => new Ring());
        lock (ring)
        {
            ring.Begins ??= result.CapturedAt;
            ring.Places.AddRange(PlacesOf(result));
            ring.Trim();
        }
    }

    /// <param name="label">Of this defect type alone; null: of all.</param>
    public DefectMap Map(StationAddress station, string? label)
    {
        var ring = rings.GetOrAdd(station, static _ => new Ring());
        lock (ring)
        {
            if (!ring.IsComplete)
                ReadBack(station, ring);
            return DefectMap.Of([.. ring.Places.Where(place => label is null || place.Label == label)]);
        }
    }

    private void ReadBack(StationAddress station, Ring ring)
    {
        var earlier = results.Page(new ResultFilter(station.ToString(), Verdict.Ng, To: ring.Begins), null, PartsReadBack).Results;
        ring.Places.InsertRange(0, Enumerable.Reverse(earlier).SelectMany(stored => PlacesOf(stored.Message)));
        ring.Trim();
        ring.IsComplete = true;
    }

    private static IEnumerable<DefectPlace> PlacesOf(ResultMessage result)
    {
        if (result.Width == 0 || result.Height == 0)
            yield break;
        var (width, height) = ((float)result.Width, (float)result.Height);
        foreach (var found in result.Detections)
        {
            var (left, top) = ((float)found.Box[0], (float)found.Box[1]);
            yield return new DefectPlace(
                found.Label, left / width, top / height, (left + (float)found.Box[2]) / width, (top + (float)found.Box[3]) / height);
        }
    }

    private sealed class Ring
    {
        /// <summary>Oldest first.</summary>
        public List<DefectPlace> Places { get; } = [];

        /// <summary>The first part that was told; what was captured before comes from the database.</summary>
        public DateTimeOffset? Begins { get; set; }

        public bool IsComplete { get; set; }

        /// <summary>Lets a quarter too many gather, so that the list is not moved with every part.</summary>
        public void Trim()
        {
            if (Places.Count > Most + Most / 4)
                Places.RemoveRange(0, Places.Count - Most);
        }
    }
}
