using System.Runtime.CompilerServices;

namespace Inspection.Core.Preprocessing.Resampling;

/// <summary>One lane, on any processor.</summary>
internal readonly struct ScalarLanes : ILanes<float, uint>
{
    public static int Count => 1;

    public static float Load(ref float source) => source;

    public static void Store(float values, ref float target) => target = values;

    public static float All(float value) => value;

    public static float Add(float left, float right) => left + right;

    public static float Multiply(float left, float right) => left * right;

    public static float Floor(float values) => MathF.Floor(values);

    public static uint LoadRecords(ref uint source) => source;

    public static uint LoadFirst(ref ulong source) => (uint)source;

    public static uint LoadSecond(ref ulong source) => (uint)(source >> 24);

    public static float Byte(uint records, int bit) => (byte)(records >> bit);

    public static void StoreBytes(float first, float second, float third, float fourth, ref byte target)
    {
        target = (byte)first;
        Unsafe.Add(ref target, 1) = (byte)second;
        Unsafe.Add(ref target, 2) = (byte)third;
        Unsafe.Add(ref target, 3) = (byte)fourth;
    }
}
