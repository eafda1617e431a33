namespace TestKit.Onnx;

/// <summary>
/// A compare model whose answer a test can paint: row r of the output is the difference tested − template of six neighbouring pixels of the
/// first row, from pixel 6r on: x1, y1, x2, y2, score in 1/256, label.
/// </summary>
public static class PairModel
{
    public const int Size = 64;
    public const int Rows = 8;

    /// <param name="scoreUnit">Score of one grey level.</param>
    public static OnnxModelWriter Create(int size = Size, int rows = Rows, float scoreUnit = 1 / 256f) => Rest(new OnnxModelWriter()
        .Input("tested", OnnxElement.Byte, 1, 1, size, size)
        .Input("template", OnnxElement.Byte, 1, 1, size, size)
        .Node("Cast", ["tested"], "tested_float", integers: ("to", (long)OnnxElement.Real))
        .Node("Cast", ["template"], "template_float", integers: ("to", (long)OnnxElement.Real))
        .Node("Sub", ["tested_float", "template_float"], "difference"), rows, scoreUnit);

    /// <summary>The same for a model that reads both images as patches; the template counts for nothing.</summary>
    public static OnnxModelWriter CreatePatches() => Rest(new OnnxModelWriter()
        .Input("patches", OnnxElement.Byte, 1, Size / 4, Size / 4, 64)
        .Node("Cast", ["patches"], "all", integers: ("to", (long)OnnxElement.Real))
        .Constant("origin", 0L, 0L)
        .Constant("first_row", 1L, 4L)
        .Constant("rows_and_channels", 1L, 3L)
        .Node("Slice", ["all", "origin", "first_row", "rows_and_channels"], "difference"), Rows, 1 / 256f);

    /// <summary>The same for a model that looks at the tested image alone.</summary>
    public static OnnxModelWriter CreateSingle() => Rest(new OnnxModelWriter()
        .Input("tested", OnnxElement.Byte, 1, 1, Size, Size)
        .Node("Cast", ["tested"], "difference", integers: ("to", (long)OnnxElement.Real)), Rows, 1 / 256f);

    /// <summary>A model that looks at the tested image alone and finds the same on each.</summary>
    /// <param name="found">What <see cref="Paint"/> would paint, row after row.</param>
    public static OnnxModelWriter CreateSingle(ReadOnlySpan<byte> found)
    {
        var pixels = new float[Size];
        for (var i = 0; i < found.Length; i++)
            pixels[i] = found[i];
        return Rest(new OnnxModelWriter()
            .Input("tested", OnnxElement.Byte, 1, 1, Size, Size)
            .Node("Cast", ["tested"], "tested_float", integers: ("to", (long)OnnxElement.Real))
            .Constant("nothing", 0f)
            .Node("Mul", ["tested_float", "nothing"], "blank")
            .Constant("found", pixels)
            .Node("Add", ["blank", "found"], "difference"), Rows, 1 / 256f);
    }

    /// <summary>The same for a model that reads the tested image alone as patches. Its answer is painted with <see cref="PaintPatches"/>.</summary>
    public static OnnxModelWriter CreateSinglePatches(int size, int rows) => Rest(new OnnxModelWriter()
        .Input("patches", OnnxElement.Byte, 1, size / 4, size / 4, 16)
        .Node("Cast", ["patches"], "difference", integers: ("to", (long)OnnxElement.Real)), rows, 1 / 256f);

    /// <summary>As <see cref="Paint"/>, for <see cref="CreateSinglePatches"/>: into the first four rows of the plane.</summary>
    /// <param name="size">Width of the plane.</param>
    public static void PaintPatches(Span<byte> tested, int size, int row, byte x1, byte y1, byte x2, byte y2, byte score, byte label)
    {
        ReadOnlySpan<byte> values = [x1, y1, x2, y2, score, label];
        for (var i = 0; i < values.Length; i++)
        {
            var (patch, inside) = int.DivRem(row * values.Length + i, 16);
            tested[inside / 4 * size + patch * 4 + inside % 4] = values[i];
        }
    }

    private static OnnxModelWriter Rest(OnnxModelWriter graph, int rows, float scoreUnit) => graph
        .Output("detections", OnnxElement.Real, 1, rows, 6)
        .Constant("flat", 1L, -1L)
        .Constant("start", 0L)
        .Constant("end", rows * 6L)
        .Constant("axis", 1L)
        .Constant("table", 1L, rows, 6L)
        .Constant("units", 1f, 1f, 1f, 1f, scoreUnit, 1f)
        .Node("Reshape", ["difference", "flat"], "pixels")
        .Node("Slice", ["pixels", "start", "end", "axis"], "used")
        .Node("Reshape", ["used", "table"], "rows")
        .Node("Mul", ["rows", "units"], "detections");

    /// <summary>Paints one row of the answer into the plane of the tested image, given a template of zeros.</summary>
    /// <param name="score">In 1/256.</param>
    public static void Paint(Span<byte> tested, int row, byte x1, byte y1, byte x2, byte y2, byte score, byte label) =>
        ((ReadOnlySpan<byte>)[x1, y1, x2, y2, score, label]).CopyTo(tested[(row * 6)..]);
}
