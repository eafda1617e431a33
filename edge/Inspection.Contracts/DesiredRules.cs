using System.Text.RegularExpressions;
using static Inspection.Contracts.OrderProblem;

namespace Inspection.Contracts;

/// <summary>What an order must keep, whoever sent it.</summary>
public static partial class DesiredRules
{
    /// <summary>Longest archive that a station fetches.</summary>
    public const long MaximumBytes = 4L << 30;

    private const int MaximumParts = 100_000;
    private const int NameLength = 128;

    /// <returns>The first thing that is wrong and what would be right; null when all is well.</returns>
    public static LocalizedText? WhyWrong(DesiredMessage order)
    {
        var (model, swap) = (order.Model, order.SwapOrDefault);
        return (Unless(IsId(order.Id), "id", order.Id, "1-64 letters, digits, '-', '_' or '.'", "1-64자의 영문자, 숫자, '-', '_', '.'")
            ?? Unless(IsName(model.Name), "model.name", model.Name, "the package's name", "패키지 이름")
            ?? Unless(IsName(model.Version), "model.version", model.Version, "the package's version", "패키지 버전")
            ?? Unless(IsDigest(model.Sha256), "model.sha256", model.Sha256, "64 lower-case hexadecimal digits", "소문자 16진수 64자리")
            ?? Unless(model.Bytes is > 0 and <= MaximumBytes, "model.bytes", model.Bytes, $"1 to {MaximumBytes}", $"1–{MaximumBytes}")
            ?? Unless(IsAddress(model.Url), "model.url", model.Url, "an http:, https: or file: address", "http:, https: 또는 file: 주소")
            ?? Unless(model.Precision is null || IsId(model.Precision), "model.precision", model.Precision, "a precision that the package holds, e.g. int8", "패키지에 있는 정밀도(예: int8)")
            ?? Unless(swap.ShadowParts is >= 0 and <= MaximumParts, "swap.shadowParts", swap.ShadowParts, $"0 to {MaximumParts}", $"0–{MaximumParts}")
            ?? Unless(swap.MinimumAgreement is >= 0 and <= 1, "swap.minimumAgreement", swap.MinimumAgreement, "0 to 1", "0–1")
            ?? Unless(swap.GuardParts is >= 0 and <= MaximumParts, "swap.guardParts", swap.GuardParts, $"0 to {MaximumParts}", $"0–{MaximumParts}")
            ?? Unless(swap.MaximumErrors >= 0, "swap.maximumErrors", swap.MaximumErrors, "0 or more", "0 이상")
            ?? Unless(swap.MaximumLatencyFactor >= 1, "swap.maximumLatencyFactor", swap.MaximumLatencyFactor, "1 or more", "1 이상")
            ?? Unless(swap.MaximumVerdictShift is >= 0 and <= 1, "swap.maximumVerdictShift", swap.MaximumVerdictShift, "0 to 1", "0–1")
            ?? (order.Recipe is { } recipe ? RecipeRules.WrongIn(recipe) is [var first, ..] ? first : null : null))?.Text;
    }

    public static bool IsId(string? text) => text is not null && Id().IsMatch(text);

    public static bool IsDigest(string? text) => text is not null && Digest().IsMatch(text);

    internal static bool IsName(string text) => text.Length is > 0 and <= NameLength && !text.Any(char.IsControl);

    internal static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "file" && text.Length <= 2048;

    [GeneratedRegex(@"\A[A-Za-z0-9._\-]{1,64}\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex Digest();
}
