using System.Text;

namespace Inspection.Mqtt;

/// <summary>Topic names and filters (MQTT 5.0, section 4.7): <c>+</c> is one level, <c>#</c> the rest; a filter that begins with a wildcard does not see <c>$…</c> topics.</summary>
internal static class TopicFilter
{
    private const int MaximumBytes = 65_535;
    private const string SharedPrefix = "$share/";

    public static bool IsValidTopic(string topic) => IsValidText(topic) && topic.AsSpan().IndexOfAny('+', '#') < 0;

    public static bool IsValidFilter(string filter)
    {
        if (!IsValidText(filter))
            return false;
        var plain = WithoutShare(filter);
        if (plain.IsEmpty)
            return false;
        foreach (var range in plain.Split('/'))
        {
            var level = plain[range];
            if (level.Contains('#') && (level.Length > 1 || range.End.GetOffset(plain.Length) < plain.Length))
                return false;
            if (level.Contains('+') && level.Length > 1)
                return false;
        }
        return true;
    }

    /// <summary>Whether a message on <paramref name="topic"/> belongs to <paramref name="filter"/>; of a shared subscription (<c>$share/group/filter</c>) the filter counts.</summary>
    public static bool Matches(string filter, string topic)
    {
        var wanted = WithoutShare(filter);
        ReadOnlySpan<char> given = topic;
        if (given.StartsWith('$') && (wanted.StartsWith('+') || wanted.StartsWith('#')))
            return false;
        while (true)
        {
            var level = FirstLevel(wanted, out var wantedRest, out var wantedMore);
            if (level is "#")
                return true;
            var actual = FirstLevel(given, out var givenRest, out var givenMore);
            if (level is not "+" && !level.SequenceEqual(actual))
                return false;
            if (!wantedMore || !givenMore)
                return wantedMore == givenMore || (wantedMore && wantedRest is "#");
            wanted = wantedRest;
            given = givenRest;
        }
    }

    private static ReadOnlySpan<char> FirstLevel(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest, out bool more)
    {
        var slash = text.IndexOf('/');
        more = slash >= 0;
        rest = more ? text[(slash + 1)..] : default;
        return more ? text[..slash] : text;
    }

    /// <summary>Empty for a shared subscription without group or filter.</summary>
    private static ReadOnlySpan<char> WithoutShare(string filter)
    {
        ReadOnlySpan<char> text = filter;
        if (!text.StartsWith(SharedPrefix))
            return text;
        var group = FirstLevel(text[SharedPrefix.Length..], out var rest, out _);
        return group.IsEmpty || group.IndexOfAny('+', '#') >= 0 ? default : rest;
    }

    private static bool IsValidText(string text) =>
        text.Length > 0 && !text.Contains('\0') && Encoding.UTF8.GetByteCount(text) <= MaximumBytes;
}
