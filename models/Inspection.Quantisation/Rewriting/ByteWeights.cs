namespace Inspection.Quantisation.Rewriting;

/// <summary>A convolution's weights and bias as whole numbers.</summary>
/// <param name="Values">−127 to 127, zero point 0, in the order of the float weights.</param>
/// <param name="Scales">One for each output channel.</param>
/// <param name="Bias">In steps of input scale × weight scale; null for a convolution without bias.</param>
/// <param name="BiasScales">Real value of a step of <paramref name="Bias"/>, one for each output channel.</param>
internal sealed record ByteWeights(sbyte[] Values, float[] Scales, int[]? Bias, float[] BiasScales)
{
    private const int Largest = sbyte.MaxValue;

    // Half of an int32: the other half is for the sum of products.
    private const double LargestBias = 1 << 30;

    private const double Smallest = 1e-20;

    /// <param name="weights">Output channel first.</param>
    /// <param name="inputScale">Real value of one step of the convolution's input.</param>
    public static ByteWeights Of(ReadOnlySpan<float> weights, float[]? bias, int channels, float inputScale)
    {
        var values = new sbyte[weights.Length];
        var (scales, biasScales, steps) = (new float[channels], new float[channels], new int[channels]);
        var size = weights.Length / channels;
        for (var channel = 0; channel < channels; channel++)
        {
            var row = weights.Slice(channel * size, size);
            var offset = bias?[channel] ?? 0;
            scales[channel] = Scale(row, offset, inputScale);
            biasScales[channel] = scales[channel] * inputScale;
            steps[channel] = (int)Math.Round(offset / (double)biasScales[channel]);
            for (var i = 0; i < size; i++)
                values[channel * size + i] = (sbyte)Math.Clamp(MathF.Round(row[i] / scales[channel]), -Largest, Largest);
        }
        return new ByteWeights(values, scales, bias is null ? null : steps, biasScales);
    }

    private static float Scale(ReadOnlySpan<float> row, float bias, float inputScale)
    {
        var largest = Smallest;
        foreach (var weight in row)
            largest = Math.Max(largest, Math.Abs(weight));
        // A channel that training has emptied keeps its bias, which must still fit.
        return (float)Math.Max(largest / Largest, Math.Abs(bias) / (inputScale * LargestBias));
    }
}
