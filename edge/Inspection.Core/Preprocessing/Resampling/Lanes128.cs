using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Inspection.Core.Preprocessing.Resampling;

/// <summary>Four lanes: SSE, NEON.</summary>
internal readonly struct Lanes128 : ILanes<Vector128<float>, Vector128<uint>>
{
    public static int Count => Vector128<float>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load(ref float source) => Vector128.LoadUnsafe(ref source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<float> values, ref float target) => values.StoreUnsafe(ref target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> All(float value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Add(Vector128<float> left, Vector128<float> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Multiply(Vector128<float> left, Vector128<float> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Floor(Vector128<float> values) => Vector128.Floor(values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> LoadRecords(ref uint source) => Vector128.LoadUnsafe(ref source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> LoadFirst(ref ulong source) =>
        Vector128.Narrow(Vector128.LoadUnsafe(ref source), Vector128.LoadUnsafe(ref source, 2));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> LoadSecond(ref ulong source) =>
        Vector128.Narrow(Vector128.LoadUnsafe(ref source) >>> 24, Vector128.LoadUnsafe(ref source, 2) >>> 24);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Byte(Vector128<uint> records, int bit) =>
        Vector128.ConvertToSingle(((records >>> bit) & Vector128.Create(255u)).AsInt32());

    // Whole numbers in range convert alike everywhere, so the processor's own conversion will do.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(Vector128<float> first, Vector128<float> second, Vector128<float> third, Vector128<float> fourth, ref byte target) =>
        Vector128.Narrow(Words(first, second), Words(third, fourth)).StoreUnsafe(ref target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Words(Vector128<float> low, Vector128<float> high) =>
        Vector128.Narrow(Vector128.ConvertToInt32Native(low).AsUInt32(), Vector128.ConvertToInt32Native(high).AsUInt32());
}
