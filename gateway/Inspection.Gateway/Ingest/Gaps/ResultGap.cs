namespace Inspection.Gateway.Ingest.Gaps;

/// <summary>Results of one start of a station that exist and have not come, by their sequence numbers; both ends are among them.</summary>
/// <param name="AskAt">When to ask for them next; a time stamp of the clock.</param>
/// <param name="Asked">How often they were asked for without any coming.</param>
internal readonly record struct ResultGap(long First, long Last, long AskAt, int Asked = 0)
{
    public long Count => Last - First + 1;
}
