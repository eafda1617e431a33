namespace Inspection.Contracts;

/// <summary>Results of one start of a station, by their sequence numbers; both ends are among them.</summary>
public sealed record ResultRange(string BootId, long First, long Last)
{
    /// <summary>More are not asked for at once.</summary>
    public const int Most = 10_000;

    public long Count => Last - First + 1;

    public bool Contains(string bootId, long sequence) => bootId == BootId && sequence >= First && sequence <= Last;
}
