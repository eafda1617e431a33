using System.Numerics.Tensors;
using Inspection.Core;
using Inspection.Core.Inference;
using Inspection.Inference.Sessions;

namespace Inspection.Inference.Heads;

/// <summary>
/// Masks as sums of prototypes (YOLACT, Bolya et al. 2019), inside their box, on the grid of the prototypes. A cell belongs to the mask where the sum
/// is above 0, which is where its sigmoid is above one half.
/// </summary>
/// <param name="prototypes">[1, coefficients, rows, columns] over the whole model input.</param>
internal sealed class PrototypeMasks(OutputTensor prototypes, int inputWidth, int inputHeight)
{
    private readonly int rows = prototypes.Shape[2];
    private readonly int columns = prototypes.Shape[3];
    private readonly float[] sums = new float[prototypes.Shape[3]];

    /// <summary>Weights of the prototypes, to fill before <see cref="Read"/>.</summary>
    public float[] Coefficients { get; } = new float[prototypes.Shape[1]];

    /// <summary>Options and shapes of the second output.</summary>
    /// <param name="role">Of the prototypes in <c>output.tensors</c>.</param>
    public static PrototypeMasks Of(HeadSetup setup, string role)
    {
        var output = setup.Output(role);
        setup.Require(output.Shape is [1, > 0, > 0, > 0], output, "[1, coefficients, rows, columns]");
        return new PrototypeMasks(output, setup.InputWidth, setup.InputHeight);
    }

    public void Read(Box box, MaskRuns mask)
    {
        var (cellWidth, cellHeight) = ((float)inputWidth / columns, (float)inputHeight / rows);
        var left = Math.Clamp((int)MathF.Floor(box.X / cellWidth), 0, columns - 1);
        var top = Math.Clamp((int)MathF.Floor(box.Y / cellHeight), 0, rows - 1);
        var right = Math.Clamp((int)MathF.Ceiling(box.Right / cellWidth), left + 1, columns);
        var bottom = Math.Clamp((int)MathF.Ceiling(box.Bottom / cellHeight), top + 1, rows);
        mask.Begin(new Box(left * cellWidth, top * cellHeight, (right - left) * cellWidth, (bottom - top) * cellHeight), right - left, bottom - top);
        var line = sums.AsSpan(0, right - left);
        for (var row = top; row < bottom; row++)
        {
            line.Clear();
            for (var index = 0; index < Coefficients.Length; index++)
            {
                var prototype = prototypes.Values.Slice((index * rows + row) * columns + left, line.Length);
                TensorPrimitives.MultiplyAdd(prototype, Coefficients[index], line, line);
            }
            foreach (var sum in line)
                mask.Add(sum > 0);
        }
    }
}
