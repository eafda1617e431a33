namespace Inspection.Evaluation.Pictures;

/// <summary>A square piece of a picture and of its template.</summary>
/// <param name="Left">Of the piece in the picture, pixels.</param>
/// <param name="Top">Of the piece in the picture, pixels.</param>
/// <param name="Tested">Grey, rows packed.</param>
/// <param name="Template">Grey, of the same size; null where the model compares with none.</param>
public sealed record PictureCrop(int Left, int Top, int WidthPixels, int HeightPixels, byte[] Tested, byte[]? Template);
