using Inspection.VirtualLine.Products;

namespace Inspection.VirtualLine.Optics;

/// <summary>What the camera sees at a distance from a copper edge: the blend of both materials through the lens, the lit flank and the shadow beside it.</summary>
internal sealed class EdgeTable
{
    /// <summary>Right shift from <see cref="SubstrateProduct.Copper"/> to steps of the table: 1/32 pixel.</summary>
    public const int StepShift = 4;

    /// <summary>Steps to either side of the edge, 8 pixels.</summary>
    public const int Half = 256;

    private readonly EdgeLook[] looks = new EdgeLook[2 * Half];

    public ReadOnlySpan<EdgeLook> Looks => looks;

    public void Prepare(Palette palette, float blurPixels)
    {
        for (var i = 0; i < looks.Length; i++)
        {
            var distance = (i - Half) / 32f;
            var copper = CopperShare(distance, blurPixels);
            var shadow = 1 - 0.22f * Hump(distance - 1.6f, 2.2f);
            var flank = 1 - 0.10f * Hump(distance + 1.4f, 1.6f) + 0.05f * Hump(distance + 3.2f, 1.8f);
            var tone = palette.Laminate.Scale(shadow).Mix(palette.Copper.Scale(flank), copper);
            looks[i] = new EdgeLook((int)(tone.Blue * 16), (int)(tone.Green * 16), (int)(tone.Red * 16), (int)(copper * 256));
        }
    }

    /// <summary>0 in laminate, 1 in copper, a soft step between.</summary>
    private static float CopperShare(float distance, float blurPixels)
    {
        var t = Math.Clamp(0.5f - distance / (2 * blurPixels), 0, 1);
        return t * t * (3 - 2 * t);
    }

    private static float Hump(float offset, float halfWidth)
    {
        var t = 1 - offset * offset / (halfWidth * halfWidth);
        return t > 0 ? t * t : 0;
    }
}
