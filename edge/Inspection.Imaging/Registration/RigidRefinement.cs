using System.Numerics;
using System.Runtime.InteropServices;
using Inspection.Core.Registration;
using OpenCvSharp;

namespace Inspection.Imaging.Registration;

/// <summary>
/// Sub-pixel refinement of a pose by inverse-compositional Gauss-Newton steps on one pyramid level, with gain and offset of the live image
/// fitted in each step. Measured against OpenCV's findTransformECC at 320×320: 0.3 ms a step instead of 1.6 ms. Not thread-safe.
/// </summary>
internal sealed class RigidRefinement : IDisposable
{
    /// <summary>Below this the live image has nothing of the template's pattern, and steps would lead anywhere.</summary>
    private const double SmallestGain = 0.05;

    /// <summary>
    /// Pixels of the level; after a step of this size what remains is far smaller. OpenCV resamples at 32nds of a pixel, so steps
    /// below 0.03 need not come to an end.
    /// </summary>
    private const double SmallestStep = 0.05;

    private readonly Mat matrix = new(2, 3, MatType.CV_64FC1, Scalar.All(0));
    private readonly Mat warped = new();
    private readonly Mat warpedFloat = new();

    /// <param name="live">8-bit grey at the level's size.</param>
    /// <returns>The refined pose, or the last one that made sense.</returns>
    public Pose Refine(RefinementLevel level, Mat live, Pose pose, int mostSteps)
    {
        if (!level.IsSolvable)
            return pose;
        for (var step = 0; step < mostSteps; step++)
        {
            var map = pose.At(level.CentreX, level.CentreY, level.Scale);
            matrix.SetTransform(map);
            Cv2.WarpAffine(live, warped, matrix, new Size(level.Width, level.Height),
                InterpolationFlags.Linear | InterpolationFlags.WarpInverseMap, BorderTypes.Replicate);
            warped.ConvertTo(warpedFloat, MatType.CV_32FC1);
            if (!TryStep(level, map, warpedFloat.Pixels<float>(), out var x, out var y, out var radians))
                return pose;
            var next = Compose(pose, x * level.Scale, y * level.Scale, radians);
            if (!next.IsFinite)
                return pose;
            pose = next;
            if (Math.Abs(x) + Math.Abs(y) + Math.Abs(radians) * (level.Width + level.Height) / 2 < SmallestStep)
                break;
        }
        return pose;
    }

    public void Dispose()
    {
        matrix.Dispose();
        warped.Dispose();
        warpedFloat.Dispose();
    }

    /// <summary>pose ∘ step⁻¹.</summary>
    private static Pose Compose(Pose pose, double x, double y, double radians)
    {
        var turned = pose.Radians - radians;
        var (sin, cos) = Math.SinCos(turned);
        return new Pose(turned, pose.ShiftX - (cos * x - sin * y), pose.ShiftY - (sin * x + cos * y));
    }

    private static bool TryStep(RefinementLevel level, RigidTransform map, ReadOnlySpan<float> live, out double x, out double y, out double radians)
    {
        x = y = radians = 0;
        if (!TryFit(level, map, live, out var gain, out var offset))
            return false;
        for (var row = 1; row < level.Height - 1; row++)
        {
            var (from, to) = Coverage.Columns(map, row, level.Width, level.Height);
            if (from >= to)
                continue;
            var start = row * level.Width + from;
            var length = to - from;
            var (rowX, rowY, rowYByColumn) = Project(
                live.Slice(start, length), level.Grey.AsSpan(start, length), level.GradientX.AsSpan(start, length),
                level.GradientY.AsSpan(start, length), (float)gain, (float)offset, (float)(from - level.CentreX));
            x += rowX;
            y += rowY;
            radians += rowYByColumn - rowX * (row - level.CentreY);
        }
        (x, y, radians) = level.Solve(x / gain, y / gain, radians / gain);
        return true;
    }

    /// <summary>live ≈ gain · template + offset over the covered area.</summary>
    private static bool TryFit(RefinementLevel level, RigidTransform map, ReadOnlySpan<float> live, out double gain, out double offset)
    {
        double sumL = 0, sumT = 0, sumTT = 0, sumLT = 0;
        long count = 0;
        for (var row = 1; row < level.Height - 1; row++)
        {
            var (from, to) = Coverage.Columns(map, row, level.Width, level.Height);
            if (from >= to)
                continue;
            var start = row * level.Width + from;
            var (l, t, tt, lt) = Moments(live.Slice(start, to - from), level.Grey.AsSpan(start, to - from));
            sumL += l;
            sumT += t;
            sumTT += tt;
            sumLT += lt;
            count += to - from;
        }
        var variance = count == 0 ? 0 : sumTT - sumT * sumT / count;
        gain = variance > 0 ? (sumLT - sumL * sumT / count) / variance : 0;
        offset = count == 0 ? 0 : (sumL - gain * sumT) / count;
        return gain > SmallestGain;
    }

    private static (float L, float T, float TT, float LT) Moments(ReadOnlySpan<float> live, ReadOnlySpan<float> template)
    {
        var l = MemoryMarshal.Cast<float, Vector<float>>(live);
        var t = MemoryMarshal.Cast<float, Vector<float>>(template);
        Vector<float> sumL = default, sumT = default, sumTT = default, sumLT = default;
        for (var i = 0; i < l.Length; i++)
        {
            sumL += l[i];
            sumT += t[i];
            sumTT += t[i] * t[i];
            sumLT += l[i] * t[i];
        }
        var sums = (L: Vector.Sum(sumL), T: Vector.Sum(sumT), TT: Vector.Sum(sumTT), LT: Vector.Sum(sumLT));
        for (var i = l.Length * Vector<float>.Count; i < live.Length; i++)
            sums = (sums.L + live[i], sums.T + template[i], sums.TT + template[i] * template[i], sums.LT + live[i] * template[i]);
        return sums;
    }

    /// <summary>Sums of residual × gradient x, residual × gradient y, and residual × gradient y × column, columns counted from <paramref name="firstColumn"/>.</summary>
    private static (float X, float Y, float YByColumn) Project(
        ReadOnlySpan<float> live, ReadOnlySpan<float> template, ReadOnlySpan<float> gradientX, ReadOnlySpan<float> gradientY,
        float gain, float offset, float firstColumn)
    {
        var l = MemoryMarshal.Cast<float, Vector<float>>(live);
        var t = MemoryMarshal.Cast<float, Vector<float>>(template);
        var gx = MemoryMarshal.Cast<float, Vector<float>>(gradientX);
        var gy = MemoryMarshal.Cast<float, Vector<float>>(gradientY);
        Vector<float> sumX = default, sumY = default, sumYByColumn = default;
        var column = Vector<float>.Indices + new Vector<float>(firstColumn);
        var advance = new Vector<float>(Vector<float>.Count);
        var offsets = new Vector<float>(offset);
        for (var i = 0; i < l.Length; i++)
        {
            var residual = l[i] - t[i] * gain - offsets;
            var y = residual * gy[i];
            sumX += residual * gx[i];
            sumY += y;
            sumYByColumn += y * column;
            column += advance;
        }
        var sums = (X: Vector.Sum(sumX), Y: Vector.Sum(sumY), YByColumn: Vector.Sum(sumYByColumn));
        for (var i = l.Length * Vector<float>.Count; i < live.Length; i++)
        {
            var residual = live[i] - template[i] * gain - offset;
            var y = residual * gradientY[i];
            sums = (sums.X + residual * gradientX[i], sums.Y + y, sums.YByColumn + y * (firstColumn + i));
        }
        return sums;
    }
}
