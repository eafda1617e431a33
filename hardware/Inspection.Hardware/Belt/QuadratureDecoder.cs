namespace Inspection.Hardware.Belt;

/// <summary>Two channels a quarter period apart to steps: +1 where A leads B. Pure; not thread-safe.</summary>
public sealed class QuadratureDecoder
{
    private int state;

    public QuadratureDecoder(bool a, bool b) => state = StateOf(a, b);

    /// <summary>Changes at which both channels had changed: edges were missed.</summary>
    public long Missed { get; private set; }

    /// <summary>The levels after an edge.</summary>
    /// <returns>-1, 0 or 1 counts; after a missed edge 0.</returns>
    public int Step(bool a, bool b)
    {
        var next = StateOf(a, b);
        var turned = (next - state) & 3;
        state = next;
        if (turned == 2)
            Missed++;
        return turned switch { 1 => 1, 3 => -1, _ => 0 };
    }

    // 00, 10, 11, 01 in the order in which they come forwards.
    private static int StateOf(bool a, bool b) => (a, b) switch { (false, false) => 0, (true, false) => 1, (true, true) => 2, _ => 3 };
}
