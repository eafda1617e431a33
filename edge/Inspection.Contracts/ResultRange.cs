namespace Inspection.Contracts;

/// <summary>Results of one start of a station, by their sequence numbers; both ends are among them.</summary>
public sealed record ResultRange(string BootId, long First, long Last)
{
    /// <summary>More are asked for in several requests.</summary>
    public const int Most = 500;

    public long Count => Last - First + 1;

    public bool Contains(string bootId, long sequence) => bootId == BootId && sequence >= First && sequence <= Last;
}
