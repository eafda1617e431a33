using System.Text.RegularExpressions;
using Inspection.Contracts;

namespace Inspection.Gateway.Ingest;

/// <summary>Form of boot ids and result ids. What passes here is safe as part of a file name.</summary>
internal static partial class ResultIds
{
    public static bool IsBootId(string text) => BootId().IsMatch(text);

    /// <summary><c>{bootId}-{sequence}</c>, the sequence with at least eight digits.</summary>
    public static bool IsResultId(string text) => ResultId().IsMatch(text);

    public static bool FollowsFromSequence(ResultMessage result) =>
        IsBootId(result.BootId) && result.Sequence >= 1 && result.ResultId == $"{result.BootId}-{result.Sequence:D8}";

    [GeneratedRegex(@"\A[A-Za-z0-9._\-]{1,64}\z")]
    private static partial Regex BootId();

    [GeneratedRegex(@"\A[A-Za-z0-9._\-]{1,64}-[0-9]{8,19}\z")]
    private static partial Regex ResultId();
}
