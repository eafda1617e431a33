using Inspection.Contracts;

namespace Inspection.Gateway.Ingest.Gaps;

/// <summary>
/// What has come of the results that a station numbered 1, 2, 3 … since one of its starts, and what has not. Not thread-safe.
/// </summary>
internal sealed class BootSequence
{
    /// <summary>The newest are kept.</summary>
    public const int MostGaps = 100;

    /// <summary>What a station does not send when it is asked so often, it has not got.</summary>
    private const int MostAttempts = 5;

    /// <summary>What is on its way may come by itself first; doubled with each attempt.</summary>
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);

    /// <summary>A broker that still hands out what it kept is ahead of its own backlog with the counters.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    private readonly List<ResultGap> gaps = [];
    private readonly TimeProvider time;
    private long highest;
    private long told;
    private long lastNews;

    /// <param name="missing">What the database lacks up to <paramref name="highest"/>, oldest first.</param>
    public BootSequence(string bootId, IEnumerable<ResultRange> missing, long highest, TimeProvider time)
    {
        (BootId, this.highest, this.time, lastNews) = (bootId, highest, time, time.GetTimestamp());
        foreach (var range in missing)
            Open(range.First, range.Last);
    }

    public string BootId { get; }

    /// <summary>Nothing is missing, as far as the station has told.</summary>
    public bool IsWhole => gaps.Count == 0 && told <= highest;

    /// <summary>A result is in the database.</summary>
    public void Stored(long sequence)
    {
        lastNews = time.GetTimestamp();
        if (sequence > highest)
        {
            Open(highest + 1, sequence - 1);
            highest = sequence;
            return;
        }
        var place = gaps.FindIndex(gap => gap.First <= sequence && sequence <= gap.Last);
        if (place < 0)
            return;
        var filled = gaps[place];
        gaps.RemoveAt(place);
        // What came was asked for: the rest may be on its way.
        var askAt = After(FirstWait);
        if (sequence < filled.Last)
            gaps.Insert(place, new ResultGap(sequence + 1, filled.Last, askAt));
        if (filled.First < sequence)
            gaps.Insert(place, new ResultGap(filled.First, sequence - 1, askAt));
        Forget();
    }

    /// <summary>The station counts so many results that its broker has acknowledged.</summary>
    public void Told(long published) => told = Math.Max(told, published);

    /// <summary>What to ask the station for now; null: nothing.</summary>
    /// <param name="lost">Results that it was asked for in vain; they are not asked for again.</param>
    public ResultRange? Due(out ResultRange? lost)
    {
        lost = null;
        if (told > highest && time.GetElapsedTime(lastNews) >= Quiet)
        {
            Open(highest + 1, told);
            highest = told;
        }
        var now = time.GetTimestamp();
        var place = gaps.FindIndex(gap => gap.AskAt <= now);
        if (place < 0)
            return null;
        var due = gaps[place];
        if (due.Asked == MostAttempts)
        {
            gaps.RemoveAt(place);
            lost = new ResultRange(BootId, due.First, due.Last);
            return null;
        }
        gaps[place] = due with { Asked = due.Asked + 1, AskAt = After(FirstWait * (1 << due.Asked)) };
        return new ResultRange(BootId, due.First, due.Last);
    }

    private void Open(long first, long last)
    {
        // The newest: far more than a station keeps.
        first = Math.Max(first, last - ResultRange.Most + 1);
        if (first > last)
            return;
        gaps.Add(new ResultGap(first, last, After(FirstWait)));
        Forget();
    }

    private void Forget()
    {
        if (gaps.Count > MostGaps)
            gaps.RemoveAt(0);
    }

    private long After(TimeSpan wait) => time.GetTimestamp() + (long)(wait.TotalSeconds * time.TimestampFrequency);
}
