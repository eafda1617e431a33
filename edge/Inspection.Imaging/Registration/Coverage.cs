using Inspection.Core.Registration;

namespace Inspection.Imaging.Registration;

/// <summary>Which pixels of a turned and shifted picture come from inside its source.</summary>
internal static class Coverage
{
    /// <summary>Rounding of a 32-bit transform must not cost a whole edge row.</summary>
    private const double Tolerance = 0.02;

    /// <summary>The columns of <paramref name="row"/> that <paramref name="map"/> takes into a picture of the given size: from (inclusive) to (exclusive), perhaps none.</summary>
    public static (int From, int To) Columns(RigidTransform map, int row, int width, int height)
    {
        var (sin, cos) = Math.SinCos(map.Radians);
        double from = 0, to = width - 1;
        Narrow(cos, map.X - sin * row, width - 1, ref from, ref to);
        Narrow(sin, map.Y + cos * row, height - 1, ref from, ref to);
        return from <= to ? ((int)Math.Ceiling(from), (int)Math.Floor(to) + 1) : (0, 0);
    }

    /// <summary>Keeps the x with 0 ≤ slope · x + offset ≤ limit.</summary>
    private static void Narrow(double slope, double offset, double limit, ref double from, ref double to)
    {
        double low = -Tolerance - offset, high = limit + Tolerance - offset;
        if (Math.Abs(slope) < 1e-9)
        {
            if (low > 0 || high < 0)
                to = -1;
            return;
        }
        var (first, last) = slope > 0 ? (low / slope, high / slope) : (high / slope, low / slope);
        from = Math.Max(from, first);
        to = Math.Min(to, last);
    }
}
