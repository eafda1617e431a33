using System.Numerics.Tensors;

namespace Inspection.Quantisation.Calibration;

/// <summary>
/// The lowest and the highest value that a tensor takes on any image, zero included. The whole range is kept: a defect is rare and strong, so cutting off
/// what is rare hurts just what the model is for. Measured on substrate-compare 1.0.0, 150 DeepPCB validation pairs, root mean square change of the
/// scores against fp32: 0.018 for the whole range, 0.028 for the range of least squared error, 0.028 and 0.074 with 10⁻⁵ and 10⁻⁴ of the values cut off.
/// </summary>
internal sealed class ObservedRange
{
    public float Lowest { get; private set; }

    public float Highest { get; private set; }

    /// <param name="values">At least one.</param>
    /// <returns>False, with nothing taken in, when a value is not a finite number.</returns>
    public bool TryAdd(ReadOnlySpan<float> values)
    {
        // Either one is NaN where any value is.
        var (lowest, highest) = (TensorPrimitives.Min(values), TensorPrimitives.Max(values));
        if (!float.IsFinite(lowest) || !float.IsFinite(highest))
            return false;
        Lowest = Math.Min(Lowest, lowest);
        Highest = Math.Max(Highest, highest);
        return true;
    }
}
