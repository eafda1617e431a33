using System.Text.RegularExpressions;

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
        return Unless(IsId(order.Id), "id", order.Id, "1-64 letters, digits, '-', '_' or '.'", "1-64자의 영문자, 숫자, '-', '_', '.'")
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
            ?? (order.Recipe is { } recipe ? WhyWrong(recipe) : null);
    }

    /// <summary>As for an order; what depends on model and template the station finds out.</summary>
    public static LocalizedText? WhyWrong(DesiredRecipe recipe) =>
        Unless(IsName(recipe.Product), "recipe.product", recipe.Product, "a name", "이름")
        ?? Unless(recipe.Revision > 0, "recipe.revision", recipe.Revision, "1 or more", "1 이상")
        ?? Unless(recipe.Golden is not { } golden || IsDigest(golden.Sha256), "recipe.golden.sha256", recipe.Golden?.Sha256, "64 lower-case hexadecimal digits", "소문자 16진수 64자리")
        ?? Unless(recipe.Golden is not { Bytes: < 1 or > DesiredTemplate.MaximumBytes }, "recipe.golden.bytes", recipe.Golden?.Bytes, $"1 to {DesiredTemplate.MaximumBytes}", $"1–{DesiredTemplate.MaximumBytes}")
        ?? Unless(recipe.Golden is not { } template || IsAddress(template.Url), "recipe.golden.url", recipe.Golden?.Url, "an http:, https: or file: address", "http:, https: 또는 file: 주소")
        ?? (recipe.Thresholds ?? new Dictionary<string, double>()).Select(static threshold =>
            Unless(threshold.Value is >= 0 and <= 1, $"recipe.thresholds.{threshold.Key}", threshold.Value, "0 to 1", "0–1")).FirstOrDefault(static wrong => wrong is not null)
        ?? Unless(recipe.MinimumSizePixels is >= 0 and <= 1e6, "recipe.minimumSizePixels", recipe.MinimumSizePixels, "0 or more", "0 이상")
        ?? Unless(recipe.RegionOfInterest is null or [>= 0, >= 0, > 0, > 0], "recipe.regionOfInterest", recipe.RegionOfInterest is { } region ? string.Join(", ", region) : "",
            "[x, y, width, height] in template pixels, width and height above 0", "템플릿 픽셀 단위의 [x, y, 너비, 높이], 너비와 높이는 0보다 커야 함")
        ?? Unless(recipe.DeadlineMilliseconds is null or > 0 and <= 3.6e6, "recipe.deadlineMilliseconds", recipe.DeadlineMilliseconds, "more than 0", "0보다 큰 값")
        ?? Unless(recipe.TaktMilliseconds is null or > 0 and <= 3.6e6, "recipe.taktMilliseconds", recipe.TaktMilliseconds, "more than 0", "0보다 큰 값");

    public static bool IsId(string? text) => text is not null && Id().IsMatch(text);

    public static bool IsDigest(string? text) => text is not null && Digest().IsMatch(text);

    private static LocalizedText? Unless(bool holds, string key, object? value, string right, string rightKorean) => holds ? null : new(
        $"The desired state cannot be used: {key} is {Shorten(value)}; expected {right}",
        $"원하는 상태를 사용할 수 없습니다: {key} 값이 {Shorten(value)}입니다. 올바른 값: {rightKorean}");

    private static bool IsName(string text) => text.Length is > 0 and <= NameLength && !text.Any(char.IsControl);

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "file" && text.Length <= 2048;

    private static string Shorten(object? value) => $"{value}" is { Length: > 80 } text ? text[..80] + "…" : $"{value}";

    [GeneratedRegex(@"\A[A-Za-z0-9._\-]{1,64}\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex Digest();
}
