using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Optics;
using Inspection.VirtualLine.Products;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Defects;

/// <summary>A small dome on the surface, on copper or laminate: lit on one side, dark on the other, a highlight near its top and a shadow at its foot. Some cover the pattern below.</summary>
internal sealed class BumpDefect : IDefect
{
    private const float VisibleGrey = 9;

    public DefectKind Kind => DefectKind.Bump;

    public bool TryMake(PartBoard part, CameraPose pose, LineRandom random, Func<PartWindow, bool> isFree, FrameExtent extent)
    {
        var radius = random.Between(6, random.Chance(0.6f) ? 10 : 15);
        var squash = random.Between(0.7f, 1);
        var centre = new Point(random.Integer(30, DistanceField.Side - 30), random.Integer(30, DistanceField.Side - 30));
        var window = PartWindow.Around(Area.Around(centre, radius * 1.6f, radius * 1.6f));
        if (!window.IsOnBoard || !isFree(window))
            return false;

        var axis = Angle.Direction(random.Between(0, Angle.FullTurn));
        var light = Angle.Direction(random.Between(0, Angle.FullTurn));
        var (contrast, glint) = (random.Between(45, 80), random.Between(70, 130));
        var opacity = random.Chance(0.5f) ? 0 : random.Between(0.3f, 0.7f);
        var cover = random.Between(80, 190);
        var (copper, laminate) = (part.Product.Palette.Copper.Grey, part.Product.Palette.Laminate.Grey);
        extent.Clear();
        for (var y = window.Top; y < window.Bottom; y++)
        {
            for (var x = window.Left; x < window.Right; x++)
            {
                var away = new Point(x - centre.X, y - centre.Y);
                var along = away.X * axis.X + away.Y * axis.Y;
                var across = (away.Y * axis.X - away.X * axis.Y) / squash;
                var reach = MathF.Sqrt(along * along + across * across) / radius;
                var towards = (away.X * light.X + away.Y * light.Y) / radius;
                var raised = reach < 1 ? Dome(reach, towards, contrast, glint, away, light, radius) : Foot(reach, towards, contrast);
                if (opacity > 0 && reach < 1)
                {
                    var below = part.At(new Point(x, y)) < 0 ? copper : laminate;
                    raised += (cover - below) * opacity * Math.Clamp((1 - reach) * radius, 0, 1);
                }
                if (MathF.Abs(raised) < 1)
                    continue;
                part.Raise(x, y, raised);
                if (MathF.Abs(raised) >= VisibleGrey)
                    extent.Include(pose, x, y);
            }
        }
        return true;
    }

    private static float Dome(float reach, float towards, float contrast, float glint, Point away, Point light, float radius)
    {
        var spot = (away - light * (radius * 0.4f)).Length / (radius * 0.38f);
        var edge = Math.Clamp((1 - reach) * radius, 0, 1);
        return edge * (contrast * towards + (spot < 1 ? glint * (1 - spot * spot) * (1 - spot * spot) : 0) - contrast * 0.35f * reach * reach);
    }

    private static float Foot(float reach, float towards, float contrast) =>
        -contrast * Math.Clamp(1 - (reach - 1) / 0.5f, 0, 1) * Math.Clamp(0.25f - towards * 0.6f, 0, 1);
}
