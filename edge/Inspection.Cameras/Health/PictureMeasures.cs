namespace Inspection.Cameras.Health;

/// <summary>What a look at some 3,000 points of a picture tells.</summary>
/// <param name="DarkShare">Share of points at or below <see cref="PictureGrid.DarkGrey"/>, 0–1.</param>
/// <param name="BrightShare">Share of points at or above <see cref="PictureGrid.BrightGrey"/>, 0–1.</param>
/// <param name="Sharpness">
/// Energy of the finest detail (from pixel to pixel) as a share of that of coarse structure (over eight pixels). Light and contrast fall out, and the part nearly so;
/// what is left is how well edges are drawn. NaN where there is too little structure to tell.
/// </param>
internal readonly record struct PictureMeasures(double DarkShare, double BrightShare, double Sharpness);
