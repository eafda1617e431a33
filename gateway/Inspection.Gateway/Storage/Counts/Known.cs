namespace Inspection.Gateway.Storage.Counts;

/// <summary>What is known of a part from a person and from the line.</summary>
internal static class Known
{
    /// <summary>The line's word of <c>results r</c> as SQL: OK, NG, or empty.</summary>
    public const string Truth = "CASE WHEN r.truth_defects > 0 THEN 'NG' WHEN r.truth_defects = 0 THEN 'OK' ELSE '' END";

    /// <summary>OK, NG or null. A person's word goes before the line's.</summary>
    public static string? Of(string? reviewed, string truth) => reviewed ?? (truth.Length > 0 ? truth : null);

    /// <summary>Whether results of this kind are meant, as far as what is known of them is asked for.</summary>
    public static bool Meets(ResultFilter filter, string verdict, string truth, string? reviewed)
    {
        if (filter.Reviewed is { } asked && asked != reviewed is not null)
            return false;
        var actual = Of(reviewed, truth);
        return filter.Finding switch
        {
            null => true,
            Finding.FalseReject => verdict != "OK" && actual == "OK",
            Finding.Escape => verdict == "OK" && actual == "NG",
            _ => actual is not null && (verdict == "OK") == (actual == "OK"),
        };
    }

    /// <summary>Whether <see cref="Meets"/> looks at anything.</summary>
    public static bool IsAskedFor(ResultFilter filter) => filter.Reviewed is not null || filter.Finding is not null;
}
