using Inspection.Contracts;

namespace TestKit.Stations;

/// <summary>Judged parts of a simulated line: the same for the same station and number.</summary>
internal static class SimulatedPart
{
    private const int MaskSide = 24;
    private static readonly string[] labels = ["open", "short", "mousebite", "spur", "copper", "pin-hole"];

    public static ResultMessage Judge(StationAddress station, SimulatedLine line, string bootId, long sequence, DateTimeOffset at)
    {
        var random = new Random(HashCode(station.ToString()) + (int)(sequence % int.MaxValue));
        var defective = random.NextDouble() < line.DefectShare;
        var id = $"{bootId}-{sequence:D8}";
        var total = 9 + 4 * random.NextDouble() + (random.Next(40) == 0 ? 30 : 0);
        return new ResultMessage(
            id, bootId, sequence, $"{station.Station}-{sequence:D6}", at, defective ? Verdict.Ng : Verdict.Ok, defective ? VerdictReason.Defects : VerdictReason.Clean, null,
            line.WidthPixels, line.HeightPixels, defective ? [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Detection(line, random))] : [],
            new StageTimes(2, 0.1, 0.4 * total, 0.1 * total, 0.4 * total, 0.05 * total, 0.01, total), line.Model, line.Recipe,
            Evidence: defective && line.Pictures.Count > 0 ? Topics.Evidence(station, id) : null,
            Lot: line.PartsPerLot > 0 ? $"{station.Station}-{1 + sequence / line.PartsPerLot:D3}" : null);
    }

    /// <summary>Most defects lie near one place, as on a real line.</summary>
    private static DetectionMessage Detection(SimulatedLine line, Random random)
    {
        var (size, spread) = (20 + random.Next(30), 0.18 * (random.NextDouble() + random.NextDouble() - 1));
        var x = Math.Clamp((random.Next(3) == 0 ? random.NextDouble() : 0.68 + spread) * line.WidthPixels, 0, line.WidthPixels - size);
        var y = Math.Clamp((random.Next(3) == 0 ? random.NextDouble() : 0.3 + spread) * line.HeightPixels, 0, line.HeightPixels - size);
        double[] box = [Math.Round(x), Math.Round(y), size, size];
        return new DetectionMessage(labels[random.Next(labels.Length)], Math.Round(0.5 + 0.5 * random.NextDouble(), 3), box, line.Masks ? Disc(box) : null);
    }

    private static MaskMessage Disc(double[] box)
    {
        var runs = new List<int> { 0 };
        var inside = false;
        for (var cell = 0; cell < MaskSide * MaskSide; cell++)
        {
            var (x, y) = (cell % MaskSide - MaskSide / 2 + 0.5, cell / MaskSide - MaskSide / 2 + 0.5);
            if (x * x + y * y < MaskSide * MaskSide / 4.0 != inside)
            {
                runs.Add(0);
                inside = !inside;
            }
            runs[^1]++;
        }
        return new MaskMessage(box, MaskSide, MaskSide, runs);
    }

    // string.GetHashCode differs from run to run.
    private static int HashCode(string text) => text.Aggregate(17, static (hash, letter) => unchecked(hash * 31 + letter)) & 0xFFFFFF;
}
