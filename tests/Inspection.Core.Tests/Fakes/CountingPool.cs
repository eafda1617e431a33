using System.Buffers;

namespace Inspection.Core.Tests.Fakes;

/// <summary>Hands out dirty, oversized buffers and counts what is out.</summary>
internal sealed class CountingPool : ArrayPool<byte>
{
    private int rented;

    public int Rented => Volatile.Read(ref rented);

    public override byte[] Rent(int minimumLength)
    {
        Interlocked.Increment(ref rented);
        var buffer = new byte[minimumLength + 7];
        buffer.AsSpan().Fill(0xCD);
        return buffer;
    }

    public override void Return(byte[] array, bool clearArray = false) => Interlocked.Decrement(ref rented);
}
