using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Optics;
using Inspection.VirtualLine.Products;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Defects;

/// <summary>A long thin curved mark, bright where it catches the ring light and dark beside it. Its depth varies, but it can be seen from end to end.</summary>
internal sealed class ScratchDefect : IDefect
{
    private const float StepPixels = 5;
    private const int MostSteps = 36;

    /// <summary>Fainter parts of the mark are not counted as visible, grey levels.</summary>
    private const float VisibleGrey = 15;

    private readonly Point[] path = new Point[MostSteps + 1];
    private readonly float[] depth = new float[MostSteps + 1];

    public DefectKind Kind => DefectKind.Scratch;

    public bool TryMake(PartBoard part, CameraPose pose, LineRandom random, Func<PartWindow, bool> isFree, FrameExtent extent)
    {
        var steps = random.Integer(7, random.Chance(0.5f) ? 18 : MostSteps);
        Walk(random, steps);
        var bounds = new Area(path[0].X, path[0].Y, path[0].X, path[0].Y);
        for (var i = 1; i <= steps; i++)
            bounds = bounds.Union(new Area(path[i].X, path[i].Y, path[i].X, path[i].Y));
        var window = PartWindow.Around(bounds.Inflate(6));
        if (!window.IsOnBoard || !isFree(window))
            return false;

        var radius = random.Between(0.7f, 1.4f);
        var onCopper = random.Chance(0.5f) ? random.Between(55, 95) : -random.Between(55, 100);
        var onLaminate = random.Between(45, 75) * (random.Chance(0.8f) ? 1 : -0.75f);
        extent.Clear();
        for (var y = window.Top; y < window.Bottom; y++)
        {
            for (var x = window.Left; x < window.Right; x++)
            {
                var (mark, shade) = Profile(x, y, steps, radius);
                if (mark == 0 && shade == 0)
                    continue;
                var brightness = part.At(new Point(x, y)) < 0 ? onCopper : onLaminate;
                var raised = brightness * (mark - 0.35f * shade);
                part.Raise(x, y, raised);
                if (MathF.Abs(raised) >= VisibleGrey)
                    extent.Include(pose, x, y);
            }
        }
        return true;
    }

    private void Walk(LineRandom random, int steps)
    {
        path[0] = new Point(random.Integer(20, DistanceField.Side - 20), random.Integer(20, DistanceField.Side - 20));
        var heading = random.Between(0, Angle.FullTurn);
        var (bend, change) = (random.Between(-0.06f, 0.06f), random.Between(-0.004f, 0.004f));
        var (deepness, fade) = (random.Between(0.6f, 1), random.Between(0.05f, 0.2f));
        depth[0] = deepness * 0.6f;
        for (var i = 1; i <= steps; i++)
        {
            path[i] = path[i - 1] + Angle.Direction(heading) * StepPixels;
            heading += bend + random.Between(-0.03f, 0.03f);
            bend += change;
            deepness = Math.Clamp(deepness + random.Between(-fade, fade), 0.6f, 1);
            depth[i] = i > steps - 2 ? deepness * 0.7f : deepness;
        }
    }

    /// <summary>Strength of the mark and of the burr along its left side, 0–1.</summary>
    private (float Mark, float Shade) Profile(int x, int y, int steps, float radius)
    {
        var (nearest, at, side) = (float.MaxValue, 0f, 0f);
        for (var i = 0; i < steps; i++)
        {
            var (along, away) = (path[i + 1] - path[i], new Point(x - path[i].X, y - path[i].Y));
            var t = Math.Clamp((away.X * along.X + away.Y * along.Y) / (StepPixels * StepPixels), 0, 1);
            var offset = away - along * t;
            var squared = offset.X * offset.X + offset.Y * offset.Y;
            if (squared >= nearest)
                continue;
            (nearest, at) = (squared, depth[i] + (depth[i + 1] - depth[i]) * t);
            side = along.X * away.Y - along.Y * away.X;
        }
        var distance = MathF.Sqrt(nearest);
        var mark = Math.Clamp(radius + 0.7f - distance, 0, 1) * at;
        var shade = side > 0 ? Math.Clamp(1.2f - MathF.Abs(distance - radius - 1.5f), 0, 1) * at : 0;
        return (mark, shade);
    }
}
