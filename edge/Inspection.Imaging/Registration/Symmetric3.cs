namespace Inspection.Imaging.Registration;

/// <summary>Symmetric 3×3 matrices as their upper triangle: [00, 01, 02, 11, 12, 22].</summary>
internal static class Symmetric3
{
    /// <returns>Empty where the matrix is singular, or nearly so.</returns>
    public static double[] Invert(ReadOnlySpan<double> m)
    {
        var c00 = m[3] * m[5] - m[4] * m[4];
        var c01 = m[2] * m[4] - m[1] * m[5];
        var c02 = m[1] * m[4] - m[2] * m[3];
        var determinant = m[0] * c00 + m[1] * c01 + m[2] * c02;
        // Relative to the diagonal, for the entries differ by the square of the picture's radius.
        if (!(determinant > 1e-6 * m[0] * m[3] * m[5]) || determinant <= 0)
            return [];
        return
        [
            c00 / determinant, c01 / determinant, c02 / determinant,
            (m[0] * m[5] - m[2] * m[2]) / determinant, (m[1] * m[2] - m[0] * m[4]) / determinant,
            (m[0] * m[3] - m[1] * m[1]) / determinant,
        ];
    }

    public static (double, double, double) Multiply(ReadOnlySpan<double> m, double x, double y, double z) =>
        (m[0] * x + m[1] * y + m[2] * z, m[1] * x + m[3] * y + m[4] * z, m[2] * x + m[4] * y + m[5] * z);
}
