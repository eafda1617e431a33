using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Products;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Optics;

/// <summary>
/// Turns a part into camera bytes. Each frame pixel looks up its place on the board, between pixels, in whole-number arithmetic, so that
/// every machine delivers the same bytes. Nothing is allocated for a picture. Not thread-safe.
/// </summary>
internal sealed class SubstrateRenderer
{
    private const int FrameSide = CameraPose.FrameSide;
    private const int BoardSide = DistanceField.Side;
    private const int GainShift = 12;

    /// <summary>Board pixels around the pattern that show the panel's edge and its shadow instead.</summary>
    private const int Rim = 4;

    private static readonly Tone Conveyor = new(34, 33, 31);
    private readonly EdgeTable edges = new();
    private readonly int[] columnGain = new int[FrameSide];

    /// <param name="bgr">Receives <see cref="CameraPose.FrameSide"/>² pixels, blue, green, red.</param>
    public void Render(PartBoard part, CameraPose pose, Exposure exposure, LineRandom random, Span<byte> bgr)
    {
        edges.Prepare(part.Product.Palette, exposure.BlurPixels);
        PrepareColumns(exposure);
        var looks = edges.Looks;
        var step = pose.Step;
        var (stepU, stepV) = ((int)(step.X * 65536), (int)(step.Y * 65536));
        var sensor = Materials.Sensor.Values;
        var noise = (int)(exposure.NoiseGrey * 16);
        for (var y = 0; y < FrameSide; y++)
        {
            var start = pose.ToBoard(new Point(0, y));
            var (u, v) = ((int)(start.X * 65536), (int)(start.Y * 65536));
            var rowGain = RowGain(exposure, y);
            var noiseAt = (int)(random.NextBits() & 0x3FFFF);
            var row = bgr.Slice(y * FrameSide * 3, FrameSide * 3);
            for (var x = 0; x < FrameSide; x++, u += stepU, v += stepV)
            {
                var look = (uint)((u >> 16) - Rim) < BoardSide - 2 * Rim && (uint)((v >> 16) - Rim) < BoardSide - 2 * Rim
                    ? OnBoard(part, looks, u, v)
                    : AtRim(part, looks, u, v);
                var gain = columnGain[x] + rowGain;
                var at = noiseAt + 3 * x;
                row[3 * x] = Expose(look.Blue, gain, sensor[at & 0x3FFFF] * noise);
                row[3 * x + 1] = Expose(look.Green, gain, sensor[(at + 1) & 0x3FFFF] * noise);
                row[3 * x + 2] = Expose(look.Red, gain, sensor[(at + 2) & 0x3FFFF] * noise);
            }
        }
    }

    private static EdgeLook OnBoard(PartBoard part, ReadOnlySpan<EdgeLook> looks, int u, int v)
    {
        var index = (v >> 16) * BoardSide + (u >> 16);
        var (fu, fv) = ((u >> 8) & 255, (v >> 8) & 255);
        var copper = part.Copper;
        var distance = Blend(copper[index], copper[index + 1], copper[index + BoardSide], copper[index + BoardSide + 1], fu, fv);
        var look = looks[Math.Clamp((distance >> EdgeTable.StepShift) + EdgeTable.Half, 0, 2 * EdgeTable.Half - 1)];

        var texel = (((v >> 16) + part.Texture.Y) & NoiseTile.Mask) * NoiseTile.Side + (((u >> 16) + part.Texture.X) & NoiseTile.Mask);
        var texture = 1024 + ((Materials.CopperGrain.Values[texel] * look.Copper + Materials.LaminateWeave.Values[texel] * (256 - look.Copper)) >> 8);
        var (blue, green, red) = ((look.Blue * texture) >> 10, (look.Green * texture) >> 10, (look.Red * texture) >> 10);

        var tile = (v >> 20) * PartBoard.TilesAcross + (u >> 20);
        if (part.HasHoles[tile])
        {
            var holes = part.Product.Holes;
            var dark = 255 - Blend(holes[index], holes[index + 1], holes[index + BoardSide], holes[index + BoardSide + 1], fu, fv);
            (blue, green, red) = (Darken(blue, dark), Darken(green, dark), Darken(red, dark));
        }
        if (part.HasRelief[tile])
        {
            var relief = part.Relief;
            var raised = Blend(relief[index], relief[index + 1], relief[index + BoardSide], relief[index + BoardSide + 1], fu, fv) * 16;
            (blue, green, red) = (blue + raised, green + raised, red + raised);
        }
        return new EdgeLook(blue, green, red, look.Copper);
    }

    /// <summary>The sawn edge of the panel, a little brighter than its face, and the conveyor in its shadow.</summary>
    private static EdgeLook AtRim(PartBoard part, ReadOnlySpan<EdgeLook> looks, int u, int v)
    {
        const int middle = (BoardSide - 1) * 32768;
        var outside = (Math.Max(Math.Abs(u - middle), Math.Abs(v - middle)) - middle) >> 8;
        var laminate = looks[^1];
        var texel = (((v >> 16) + part.Texture.Y) & NoiseTile.Mask) * NoiseTile.Side + (((u >> 16) + part.Texture.X) & NoiseTile.Mask);
        var texture = 1024 + Materials.LaminateWeave.Values[texel];
        var sawn = Math.Clamp(outside + 4 * 256, 0, 256) * 90 / 256;
        var face = 1024 + sawn * 4;
        var shadow = Math.Clamp(outside / 16, 90, 256);
        var belt = Math.Clamp(outside + 128, 0, 256);
        int Channel(int board, float conveyor) =>
            (((board * texture) >> 10) * face / 1024 * (256 - belt) + (((int)(conveyor * 16) * shadow) >> 8) * texture / 1024 * belt) >> 8;
        return new EdgeLook(Channel(laminate.Blue, Conveyor.Blue), Channel(laminate.Green, Conveyor.Green), Channel(laminate.Red, Conveyor.Red), 0);
    }

    private void PrepareColumns(Exposure exposure)
    {
        for (var x = 0; x < FrameSide; x++)
        {
            var t = 2f * x / (FrameSide - 1) - 1;
            columnGain[x] = (int)(exposure.Gain * (1 - exposure.Falloff / 2 * t * t + exposure.TiltX / 2 * t) * (1 << GainShift));
        }
    }

    private static int RowGain(Exposure exposure, int y)
    {
        var t = 2f * y / (FrameSide - 1) - 1;
        return (int)(exposure.Gain * (exposure.TiltY / 2 * t - exposure.Falloff / 2 * t * t) * (1 << GainShift));
    }

    /// <summary>Noise grows with the light, as photons do: 0.75 of its nominal deviation in black, 1.25 in white.</summary>
    /// <param name="level">1/16 grey levels.</param>
    /// <param name="noise">1/4096 grey levels.</param>
    private static byte Expose(int level, int gain, int noise)
    {
        var lit = (level * gain) >> GainShift;
        return (byte)Math.Clamp((lit + ((noise >> 8) * (192 + (lit >> 5)) >> 8) + 8) >> 4, 0, 255);
    }

    private static int Darken(int level, int share) => Math.Max(level * share / 255, 14 * 16);

    private static int Blend(int a, int b, int c, int d, int fu, int fv)
    {
        var upper = (a << 8) + (b - a) * fu;
        var lower = (c << 8) + (d - c) * fu;
        return (int)((((long)upper << 8) + (long)(lower - upper) * fv) >> 16);
    }
}
