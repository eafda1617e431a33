namespace Inspection.Cameras.Health;

/// <summary>Believes a change only when so many pictures in a row say the same.</summary>
/// <param name="toBegin">Pictures in a row until something holds.</param>
/// <param name="toEnd">Pictures in a row until it does not any more.</param>
internal sealed class Persistence(int toBegin, int toEnd)
{
    private int against;

    public bool Holds { get; private set; }

    /// <param name="begins">This picture says that it holds.</param>
    /// <param name="ends">This picture says that it does not. Between the two nothing is said, and what held holds on.</param>
    public bool Next(bool begins, bool ends)
    {
        against = (Holds ? ends : begins) ? against + 1 : 0;
        if (against >= (Holds ? toEnd : toBegin))
            (Holds, against) = (!Holds, 0);
        return Holds;
    }

    public void Reset() => (Holds, against) = (false, 0);
}
