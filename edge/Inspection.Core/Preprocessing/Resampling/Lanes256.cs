using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Inspection.Core.Preprocessing.Resampling;

/// <summary>Eight lanes: AVX2.</summary>
internal readonly struct Lanes256 : ILanes<Vector256<float>, Vector256<uint>>
{
    public static int Count => Vector256<float>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load(ref float source) => Vector256.LoadUnsafe(ref source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<float> values, ref float target) => values.StoreUnsafe(ref target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> All(float value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Add(Vector256<float> left, Vector256<float> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Multiply(Vector256<float> left, Vector256<float> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Floor(Vector256<float> values) => Vector256.Floor(values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> LoadRecords(ref uint source) => Vector256.LoadUnsafe(ref source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> LoadFirst(ref ulong source) =>
        Vector256.Narrow(Vector256.LoadUnsafe(ref source), Vector256.LoadUnsafe(ref source, 4));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> LoadSecond(ref ulong source) =>
        Vector256.Narrow(Vector256.LoadUnsafe(ref source) >>> 24, Vector256.LoadUnsafe(ref source, 4) >>> 24);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Byte(Vector256<uint> records, int bit) =>
        Vector256.ConvertToSingle(((records >>> bit) & Vector256.Create(255u)).AsInt32());

    // Whole numbers in range convert alike everywhere, so the processor's own conversion will do.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(Vector256<float> first, Vector256<float> second, Vector256<float> third, Vector256<float> fourth, ref byte target) =>
        Vector256.Narrow(Words(first, second), Words(third, fourth)).StoreUnsafe(ref target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Words(Vector256<float> low, Vector256<float> high) =>
        Vector256.Narrow(Vector256.ConvertToInt32Native(low).AsUInt32(), Vector256.ConvertToInt32Native(high).AsUInt32());
}
