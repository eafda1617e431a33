namespace Inspection.Core.Preprocessing.Resampling;

/// <summary>
/// Arithmetic on several neighbouring pixels at once, so that a kernel is written once for every width of vector. The result of a lane does not
/// depend on the width: each operation rounds for itself, and none is fused with another.
/// </summary>
/// <typeparam name="TFloats">Numbers, one a lane.</typeparam>
/// <typeparam name="TRecords">Four bytes of picture a lane.</typeparam>
internal interface ILanes<TFloats, TRecords>
{
    /// <summary>Number of lanes.</summary>
    static abstract int Count { get; }

    static abstract TFloats Load(ref float source);

    static abstract void Store(TFloats values, ref float target);

    /// <summary>The same number in every lane.</summary>
    static abstract TFloats All(float value);

    static abstract TFloats Add(TFloats left, TFloats right);

    static abstract TFloats Multiply(TFloats left, TFloats right);

    static abstract TFloats Floor(TFloats values);

    static abstract TRecords LoadRecords(ref uint source);

    /// <summary>The first pixel, bytes 0–2, of each record of two colour pixels.</summary>
    static abstract TRecords LoadFirst(ref ulong source);

    /// <summary>The second pixel, bytes 3–5, of each record of two colour pixels.</summary>
    static abstract TRecords LoadSecond(ref ulong source);

    /// <summary>Eight bits of each record, 0–255.</summary>
    /// <param name="bit">The lowest of them.</param>
    static abstract TFloats Byte(TRecords records, int bit);

    /// <summary>Four times <see cref="Count"/> whole numbers 0–255 as bytes.</summary>
    static abstract void StoreBytes(TFloats first, TFloats second, TFloats third, TFloats fourth, ref byte target);
}
