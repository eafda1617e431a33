namespace Inspection.VirtualLine.Randomness;

/// <summary>
/// xoshiro256** (Blackman and Vigna, 2018), seeded through SplitMix64. The numbers for a seed are the same on every machine and runtime,
/// which <see cref="Random"/> does not promise. Not thread-safe.
/// </summary>
internal sealed class LineRandom
{
    private ulong a, b, c, d;

    public LineRandom(ulong seed, ulong stream = 0) => Restart(seed, stream);

    /// <summary>Begins the sequence of a seed again, so that one object serves many parts.</summary>
    /// <param name="stream">Independent sequences of one seed.</param>
    public void Restart(ulong seed, ulong stream)
    {
        var state = seed;
        state = Mix(ref state) ^ (stream * 0xD1B54A32D192ED03);
        a = Mix(ref state);
        b = Mix(ref state);
        c = Mix(ref state);
        d = Mix(ref state);
    }

    public ulong NextBits()
    {
        var result = ulong.RotateLeft(b * 5, 7) * 9;
        var t = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= t;
        d = ulong.RotateLeft(d, 45);
        return result;
    }

    /// <summary>0 ≤ value &lt; 1, in steps of 2⁻²⁴.</summary>
    public float Unit() => (NextBits() >> 40) * (1f / 16777216f);

    public float Between(float low, float high) => low + (high - low) * Unit();

    /// <summary>Both ends included.</summary>
    public int Integer(int low, int high) => low + (int)(NextBits() % (ulong)(high - low + 1));

    public bool Chance(float probability) => Unit() < probability;

    public float Sign() => (NextBits() >> 63) == 0 ? 1f : -1f;

    /// <summary>Mean 0, standard deviation 1, never beyond ±6: the sum of twelve uniform numbers, which needs no logarithm that differs between machines.</summary>
    public float Normal()
    {
        var sum = -6f;
        for (var i = 0; i < 12; i++)
            sum += Unit();
        return sum;
    }

    private static ulong Mix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
