using System.Text.Json;
using static Inspection.Contracts.OrderProblem;

namespace Inspection.Contracts;

/// <summary>What a recipe must keep, whoever sent it; what depends on model and template the station finds out.</summary>
public static class RecipeRules
{
    private const int RarestPicture = 1_000_000;

    /// <returns>Everything that is wrong, in the order of the members; pointers begin with <c>/recipe</c>.</returns>
    public static IReadOnlyList<OrderProblem> WrongIn(DesiredRecipe recipe) => [.. Checked(recipe).OfType<OrderProblem>()];

    private static IEnumerable<OrderProblem?> Checked(DesiredRecipe recipe)
    {
        yield return Unless(DesiredRules.IsName(recipe.Product), "recipe.product", recipe.Product, "a name", "이름");
        yield return Unless(recipe.Revision > 0, "recipe.revision", recipe.Revision, "1 or more", "1 이상");
        if (recipe.Golden is { } golden)
        {
            yield return Unless(DesiredRules.IsDigest(golden.Sha256), "recipe.golden.sha256", golden.Sha256, "64 lower-case hexadecimal digits", "소문자 16진수 64자리");
            yield return Unless(golden.Bytes is >= 1 and <= DesiredTemplate.MaximumBytes, "recipe.golden.bytes", golden.Bytes, $"1 to {DesiredTemplate.MaximumBytes}", $"1–{DesiredTemplate.MaximumBytes}");
            yield return Unless(DesiredRules.IsAddress(golden.Url), "recipe.golden.url", golden.Url, "an http:, https: or file: address", "http:, https: 또는 file: 주소");
        }
        foreach (var (label, threshold) in recipe.Thresholds ?? new Dictionary<string, double>())
            yield return Unless(threshold is >= 0 and <= 1, "recipe.thresholds", threshold, "0 to 1", "0–1", label);
        yield return Unless(recipe.MinimumSizePixels is >= 0 and <= 1e6, "recipe.minimumSizePixels", recipe.MinimumSizePixels, "0 or more", "0 이상");
        yield return recipe.RegionOfInterest is { } box ? WrongIn(box, "recipe.regionOfInterest") : null;
        foreach (var problem in WrongIn(recipe.Regions ?? []))
            yield return problem;
        yield return Unless(recipe.DeadlineMilliseconds is null or > 0 and <= 3.6e6, "recipe.deadlineMilliseconds", recipe.DeadlineMilliseconds, "more than 0", "0보다 큰 값");
        yield return Unless(recipe.TaktMilliseconds is null or > 0 and <= 3.6e6, "recipe.taktMilliseconds", recipe.TaktMilliseconds, "more than 0", "0보다 큰 값");
        yield return Unless(recipe.OkPictureEvery is null or >= 1 and <= RarestPicture, "recipe.okPictureEvery", recipe.OkPictureEvery, $"1 to {RarestPicture}", $"1–{RarestPicture}");
        foreach (var problem in CameraSettings.WrongIn(recipe.Camera ?? new Dictionary<string, JsonElement>()))
            yield return problem;
    }

    private static IEnumerable<OrderProblem?> WrongIn(IReadOnlyList<RecipeRegion> regions)
    {
        yield return Unless(
            regions.Count <= RecipeRegion.MostOfARecipe, "recipe.regions", regions.Count, $"at most {RecipeRegion.MostOfARecipe} regions", $"영역 최대 {RecipeRegion.MostOfARecipe}개");
        for (var i = 0; i < regions.Count; i++)
        {
            // Neither is sure where the JSON of a stranger was read without looking for missing members.
            RecipeRegion? region = regions[i];
            yield return WrongIn(region?.Box, $"recipe.regions.{i}.box");
            // A number in the place of the word is read as it is.
            yield return Unless(region is null || Enum.IsDefined(region.Kind), $"recipe.regions.{i}.kind", region?.Kind, "inspect or exclude", "inspect 또는 exclude");
            yield return Unless(
                region?.Name is not { } name || (name.Length <= RecipeRegion.LongestName && !name.Any(char.IsControl)),
                $"recipe.regions.{i}.name", region?.Name, $"at most {RecipeRegion.LongestName} characters on one line", $"한 줄, 최대 {RecipeRegion.LongestName}자");
        }
    }

    private static OrderProblem? WrongIn(IReadOnlyList<double>? box, string key) => Unless(
        RecipeRegion.IsBox(box), key, string.Join(", ", box ?? []),
        "[x, y, width, height] in template pixels, width and height above 0", "템플릿 픽셀 단위의 [x, y, 너비, 높이], 너비와 높이는 0보다 커야 함");
}
