using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Inspection.Core.Preprocessing.Resampling;

/// <summary>Sixteen lanes: AVX-512.</summary>
internal readonly struct Lanes512 : ILanes<Vector512<float>, Vector512<uint>>
{
    public static int Count => Vector512<float>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(ref float source) => Vector512.LoadUnsafe(ref source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<float> values, ref float target) => values.StoreUnsafe(ref target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> All(float value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Add(Vector512<float> left, Vector512<float> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Multiply(Vector512<float> left, Vector512<float> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Floor(Vector512<float> values) => Vector512.Floor(values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> LoadRecords(ref uint source) => Vector512.LoadUnsafe(ref source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> LoadFirst(ref ulong source) =>
        Vector512.Narrow(Vector512.LoadUnsafe(ref source), Vector512.LoadUnsafe(ref source, 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> LoadSecond(ref ulong source) =>
        Vector512.Narrow(Vector512.LoadUnsafe(ref source) >>> 24, Vector512.LoadUnsafe(ref source, 8) >>> 24);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Byte(Vector512<uint> records, int bit) =>
        Vector512.ConvertToSingle(((records >>> bit) & Vector512.Create(255u)).AsInt32());

    // Whole numbers in range convert alike everywhere, so the processor's own conversion will do.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(Vector512<float> first, Vector512<float> second, Vector512<float> third, Vector512<float> fourth, ref byte target) =>
        Vector512.Narrow(Words(first, second), Words(third, fourth)).StoreUnsafe(ref target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Words(Vector512<float> low, Vector512<float> high) =>
        Vector512.Narrow(Vector512.ConvertToInt32Native(low).AsUInt32(), Vector512.ConvertToInt32Native(high).AsUInt32());
}
