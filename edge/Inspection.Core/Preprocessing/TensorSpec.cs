using Inspection.Models;

namespace Inspection.Core.Preprocessing;

/// <summary>What a model's image input looks like in memory.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="PadValue">Grey level of the padding in every channel, before normalisation.</param>
/// <param name="Normalisation">
/// Turns a grey level v into (v × scale − mean) ÷ std; mean and std have one value for each channel of the tensor, in its order, or one for all.
/// A <see cref="TensorElement.U8"/> tensor takes v itself: 1, [0], [1].
/// </param>
public sealed record TensorSpec(
    int Width, int Height, TensorElement Element, TensorLayout Layout, ChannelOrder Order, FitMode Fit, Interpolation Interpolation, byte PadValue,
    Normalisation Normalisation)
{
    /// <summary>
    /// For <see cref="FitMode.CentreCrop"/>: the part of the picture's shorter side that stays, above 0 up to 1. 0.875 is the usual
    /// "shorter side to 256, middle 224" of classification networks.
    /// </summary>
    public double CropFraction { get; init; } = 1;

    /// <summary>Grey levels as they are.</summary>
    public static Normalisation Unchanged { get; } = new(1, [0], [1]);

    /// <summary>Grey levels to 0–1.</summary>
    public static Normalisation UnitRange { get; } = new(1 / 255.0, [0], [1]);

    /// <summary>1 or 3.</summary>
    public int Channels => Order == ChannelOrder.Grey ? 1 : 3;

    /// <summary>Bytes of one element.</summary>
    public int ElementBytes => Element switch
    {
        TensorElement.F32 => sizeof(float),
        TensorElement.F16 => sizeof(ushort),
        _ => sizeof(byte),
    };

    /// <summary>Bytes of the whole tensor.</summary>
    public int TensorBytes => checked(Width * Height * Channels * ElementBytes);
}
