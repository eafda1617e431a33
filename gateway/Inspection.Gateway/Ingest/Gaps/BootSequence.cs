using Inspection.Contracts;

namespace Inspection.Gateway.Ingest.Gaps;

/// <summary>
/// What has come of the results that a station numbered 1, 2, 3 … since one of its starts, and what has not. Times are time stamps of <paramref name="time"/>. Not thread-safe.
/// </summary>
/// <param name="missing">What the database lacks up to <paramref name="highest"/>, oldest first.</param>
internal sealed class BootSequence(string bootId, IEnumerable<ResultRange> missing, long highest, TimeProvider time)
{
    /// <summary>Of a gap, the newest so many are asked for: far more than a station keeps.</summary>
    private const long MostOfAGap = 10_000;

    private const int MostGaps = 100;

    /// <summary>What a station does not send when it is asked so often, it has not got.</summary>
    private const int MostAttempts = 5;

    /// <summary>What is on its way may come by itself first; doubled with each attempt.</summary>
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);

    /// <summary>A broker that still hands out what it kept is ahead of its own backlog with the counters.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    private readonly List<ResultGap> gaps = [.. missing.Select(range => new ResultGap(range.First, range.Last, After(time, FirstWait)))];
    private long highest = highest;
    private long told;
    private long lastNews = time.GetTimestamp();

    public string BootId => bootId;

    public bool IsWhole => gaps.Count == 0;

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
        var askAt = After(time, FirstWait);
        if (sequence < filled.Last)
            gaps.Insert(place, new ResultGap(sequence + 1, filled.Last, askAt));
        if (filled.First < sequence)
            gaps.Insert(place, new ResultGap(filled.First, sequence - 1, askAt));
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
            lost = new ResultRange(bootId, due.First, due.Last);
            return null;
        }
        gaps[place] = due with { Asked = due.Asked + 1, AskAt = After(time, FirstWait * (1 << due.Asked)) };
        // The newest: if a station has lost those, it has lost the older ones too.
        return new ResultRange(bootId, Math.Max(due.First, due.Last - ResultRange.Most + 1), due.Last);
    }

    private void Open(long first, long last)
    {
        first = Math.Max(first, last - MostOfAGap + 1);
        if (first > last)
            return;
        gaps.Add(new ResultGap(first, last, After(time, FirstWait)));
        if (gaps.Count > MostGaps)
            gaps.RemoveAt(0);
    }

    private static long After(TimeProvider time, TimeSpan wait) => time.GetTimestamp() + (long)(wait.TotalSeconds * time.TimestampFrequency);
}
