using OpenCvSharp;

namespace Inspection.Imaging.Registration;

/// <summary>
/// A template at one size of the pyramid, with what inverse-compositional refinement needs of it: grey, gradients, and the inverse of the
/// 3×3 matrix of their products over shift x, shift y and rotation. (Baker and Matthews, "Lucas-Kanade 20 Years On", IJCV 2004, section 3.2.)
/// </summary>
internal sealed class RefinementLevel
{
    private readonly double[] inverse;

    /// <param name="reduced">8-bit grey, reduced by <paramref name="scale"/>.</param>
    public RefinementLevel(Mat reduced, int scale, int fullWidth, int fullHeight)
    {
        Scale = scale;
        (Width, Height) = reduced.Size();
        CentreX = ((fullWidth - 1) / 2.0 - (scale - 1) / 2.0) / scale;
        CentreY = ((fullHeight - 1) / 2.0 - (scale - 1) / 2.0) / scale;
        Grey = new float[Width * Height];
        GradientX = new float[Width * Height];
        GradientY = new float[Width * Height];
        var pixels = reduced.Pixels<byte>();
        for (var i = 0; i < Grey.Length; i++)
            Grey[i] = pixels[i];
        inverse = Symmetric3.Invert(Differentiate());
    }

    public int Scale { get; }
    public int Width { get; }
    public int Height { get; }

    /// <summary>The full-size picture's centre in this level's pixels.</summary>
    public double CentreX { get; }
    public double CentreY { get; }

    public float[] Grey { get; }
    public float[] GradientX { get; }
    public float[] GradientY { get; }

    /// <summary>False for a flat template, which nothing can be laid upon.</summary>
    public bool IsSolvable => inverse.Length > 0;

    /// <summary>The step that the products of residual and gradients ask for.</summary>
    public (double X, double Y, double Radians) Solve(double x, double y, double radians) => Symmetric3.Multiply(inverse, x, y, radians);

    /// <summary>Fills the gradients, central differences with a zero rim, and returns the upper triangle of their products.</summary>
    private double[] Differentiate()
    {
        double xx = 0, xy = 0, xr = 0, yy = 0, yr = 0, rr = 0;
        for (var row = 1; row < Height - 1; row++)
        {
            var v = row - CentreY;
            for (var column = 1; column < Width - 1; column++)
            {
                var i = row * Width + column;
                double gx = GradientX[i] = (Grey[i + 1] - Grey[i - 1]) / 2;
                double gy = GradientY[i] = (Grey[i + Width] - Grey[i - Width]) / 2;
                var gr = gy * (column - CentreX) - gx * v;
                xx += gx * gx;
                xy += gx * gy;
                xr += gx * gr;
                yy += gy * gy;
                yr += gy * gr;
                rr += gr * gr;
            }
        }
        return [xx, xy, xr, yy, yr, rr];
    }
}
