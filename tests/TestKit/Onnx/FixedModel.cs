namespace TestKit.Onnx;

/// <summary>
/// Models of one image whose outputs are written beforehand, so that a head can be tested on what its exporter would give. With <see cref="Spoil"/> the
/// outputs depend on the image: each value is divided by the image's first element.
/// </summary>
public sealed class FixedModel
{
    private readonly OnnxModelWriter writer = new();
    private readonly string inputName;

    public FixedModel(string inputName, OnnxElement type, params int[] shape)
    {
        this.inputName = inputName;
        writer.Input(inputName, type, shape);
    }

    public OnnxModelWriter Writer => writer;

    /// <summary>An output of float32.</summary>
    public FixedModel Gives(string name, int[] shape, float[] values) => Gives(name, OnnxElement.Real, shape, shape, values);

    /// <param name="declared">The shape as the graph declares it; a negative axis is left open.</param>
    public FixedModel Gives(string name, OnnxElement type, int[] declared, int[] shape, float[] values)
    {
        writer.Constant(name + "_values", shape, values).Output(name, type, declared);
        writer.Node("Cast", [name + "_values"], name, integers: ("to", (long)type));
        return this;
    }

    /// <summary>An output that is NaN where the image's first element is 0: the given values × (element ÷ element).</summary>
    public FixedModel Spoil(string name, int[] shape, float[] values)
    {
        writer.Constant(name + "_values", shape, values).Output(name, OnnxElement.Real, shape)
            .Constant("flat", -1L).Constant("start", 0L).Constant("end", 1L)
            .Node("Reshape", [inputName, "flat"], "pixels")
            .Node("Slice", ["pixels", "start", "end"], "first")
            .Node("Div", ["first", "first"], "one")
            .Node("Mul", [name + "_values", "one"], name);
        return this;
    }

    /// <summary>
    /// An output that ends the process on x64: with an image that is a number, the lowest int32 is divided by -1, which the processor answers with SIGFPE
    /// and the runtime (1.29) does not guard against.
    /// </summary>
    public FixedModel Crash(string name, int[] shape, float[] values)
    {
        writer.Constant(name + "_values", shape, values).Output(name, OnnxElement.Real, shape)
            .Constant("flat", -1L).Constant("start", 0L).Constant("end", 1L).Constant("lowest", (float)int.MinValue).Constant("minus_one", -1f)
            .Node("Reshape", [inputName, "flat"], "pixels")
            .Node("Slice", ["pixels", "start", "end"], "first")
            // Written so that nothing is known of it before there is an image.
            .Node("Sub", ["first", "first"], "nothing")
            .Node("Add", ["nothing", "lowest"], "dividend").Node("Cast", ["dividend"], "whole_dividend", integers: ("to", (long)OnnxElement.Whole))
            .Node("Add", ["nothing", "minus_one"], "divisor").Node("Cast", ["divisor"], "whole_divisor", integers: ("to", (long)OnnxElement.Whole))
            .Node("Div", ["whole_dividend", "whole_divisor"], "whole_quotient").Node("Cast", ["whole_quotient"], "quotient", integers: ("to", (long)OnnxElement.Real))
            .Node("Add", [name + "_values", "quotient"], name);
        return this;
    }

    public FixedModel Says(string key, string value)
    {
        writer.Metadata(key, value);
        return this;
    }

    public byte[] ToArray() => writer.ToArray();
}
