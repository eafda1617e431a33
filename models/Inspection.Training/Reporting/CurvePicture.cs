using System.Globalization;
using Inspection.Training.Running;

namespace Inspection.Training.Reporting;

/// <summary>The validation curve as PNG: mAP50 from 0 to 100 % over the minutes of training, the best point marked.</summary>
public static class CurvePicture
{
    private const int Width = 800;
    private const int Height = 420;
    private const int Left = 70;
    private const int Top = 40;
    private const int Right = 20;
    private const int Bottom = 40;
    private const int Axis = 0x404040;
    private const int Grid = 0xDDDDDD;
    private const int Curve = 0x0072B2;
    private const int Best = 0xD55E00;
    private const int Lines = 5;

    /// <param name="minutes">Length of the time axis.</param>
    public static byte[] Draw(IReadOnlyList<TrainerValidation> validations, double minutes)
    {
        var canvas = new Canvas(Width, Height);
        var longest = Math.Max(minutes, validations.Count > 0 ? validations[^1].Seconds / 60 : 0);
        double X(TrainerValidation validation) => Left + validation.Seconds / 60 / longest * (Width - Left - Right);
        double Y(TrainerValidation validation) => Height - Bottom - validation.Map50 * (Height - Top - Bottom);

        canvas.Write("mAP50 %", Left, 14, Axis);
        for (var line = 0; line <= Lines; line++)
        {
            var y = Height - Bottom - line * (Height - Top - Bottom) / Lines;
            canvas.Fill(Left, y, Width - Left - Right, 1, line == 0 ? Axis : Grid);
            canvas.Write((line * 100 / Lines).ToString(CultureInfo.InvariantCulture), 20, y - 6, Axis);
            var x = Left + line * (Width - Left - Right) / Lines;
            canvas.Fill(x, Height - Bottom, 1, 6, Axis);
            var minute = (longest * line / Lines).ToString("0.#", CultureInfo.InvariantCulture);
            canvas.Write(line == Lines ? "min" : minute, line == Lines ? x - 30 : x - 6 * minute.Length, Height - Bottom + 12, Axis);
        }
        foreach (var (from, to) in validations.Zip(validations.Skip(1)))
            canvas.Line(X(from), Y(from), X(to), Y(to), Curve);
        foreach (var validation in validations)
            canvas.Fill((int)X(validation) - 2, (int)Y(validation) - 2, 5, 5, Curve);
        if (validations.MaxBy(static validation => validation.Map50) is { } best)
        {
            canvas.Fill((int)X(best) - 4, (int)Y(best) - 4, 9, 9, Best);
            canvas.Write((best.Map50 * 100).ToString("0.0", CultureInfo.InvariantCulture), Math.Min((int)X(best) - 20, Width - 60), (int)Y(best) - 24, Best);
        }
        return canvas.ToPng();
    }
}
