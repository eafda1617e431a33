using System.Security.Cryptography;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Models;

namespace Inspection.Core.Recipes;

/// <summary>Reads recipe files and checks every value; an accepted recipe cannot fail later.</summary>
public static class RecipeReader
{
    /// <exception cref="InputException">Missing, unreadable, not JSON, an unknown key or a value out of range; names file, key and value.</exception>
    public static Recipe Read(string path)
    {
        Recipe? recipe;
        try
        {
            recipe = JsonSerializer.Deserialize(File.ReadAllBytes(path), RecipeJson.Default.Recipe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.RecipeUnreadable(path, exception.Message), exception);
        }
        catch (JsonException exception)
        {
            throw new InputException(Texts.RecipeSyntax(path, exception), exception);
        }
        if (recipe is null)
            throw new InputException(Texts.RecipeValue(path, "$", "null", new("an object", "객체")));
        CheckRanges(recipe, path);
        return recipe;
    }

    /// <summary>Checks what depends on the model: every threshold names one of its labels.</summary>
    public static void CheckLabels(Recipe recipe, string origin, IReadOnlyList<ModelLabel> labels)
    {
        var known = string.Join(", ", labels.Select(label => label.Id));
        foreach (var label in (recipe.Thresholds ?? new Dictionary<string, double>()).Keys)
        {
            if (labels.All(l => l.Id != label))
                throw new InputException(Texts.RecipeValue(origin, "thresholds", label, new($"one of the model's labels: {known}", $"모델의 레이블 중 하나: {known}")));
        }
    }

    /// <summary>Checks what depends on the golden template: every region lies inside it.</summary>
    public static void CheckRegion(Recipe recipe, string origin, int templateWidth, int templateHeight)
    {
        for (var i = 0; i < recipe.RegionsOrDefault.Count; i++)
        {
            var region = recipe.RegionsOrDefault[i];
            if (!region.Fits(templateWidth, templateHeight))
                throw new InputException(Texts.RecipeValue(
                    origin, recipe.Regions is null ? "regionOfInterest" : $"regions[{i}]", Text(region.Box),
                    new($"a region inside the golden template's {templateWidth}×{templateHeight} pixels", $"골든 템플릿({templateWidth}×{templateHeight}픽셀) 안의 영역")));
        }
    }

    /// <summary>Name and revision as results carry them.</summary>
    public static RecipeIdentity Identify(Recipe recipe)
    {
        var digest = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(recipe, RecipeJson.Default.Recipe));
        return new RecipeIdentity(recipe.Name, Convert.ToHexStringLower(digest)[..12]);
    }

    /// <summary>The recipe that a station is ordered in place of its own; what the order does not say stays as it is.</summary>
    public static Recipe Of(DesiredRecipe ordered, Recipe own) => own with
    {
        Name = $"{ordered.Product} r{ordered.Revision}",
        Golden = ordered.Golden?.Sha256,
        Thresholds = ordered.Thresholds,
        MinimumSizePixels = ordered.MinimumSizePixels,
        RegionOfInterest = ordered.Regions is null ? ordered.RegionOfInterest : null,
        Regions = ordered.Regions,
        OkPictureEvery = ordered.OkPictureEvery,
        DeadlineMilliseconds = ordered.DeadlineMilliseconds ?? own.DeadlineMilliseconds,
        Camera = Both(ordered.Camera, own.Camera),
    };

    private static IReadOnlyDictionary<string, JsonElement>? Both(IReadOnlyDictionary<string, JsonElement>? ordered, IReadOnlyDictionary<string, JsonElement>? own)
    {
        if (ordered is null || own is null)
            return ordered ?? own;
        var both = new Dictionary<string, JsonElement>(ordered, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in own)
            both.TryAdd(name, value);
        return both;
    }

    private static void CheckRanges(Recipe recipe, string origin)
    {
        var limits = recipe.RegistrationOrDefault;
        foreach (var (label, threshold) in recipe.Thresholds ?? new Dictionary<string, double>())
            Require(threshold is >= 0 and <= 1, $"thresholds.{label}", threshold, Texts.Between("0", "1"));
        Require(recipe.Name.Length > 0, "name", recipe.Name, new("a name", "이름"));
        Require(recipe.Model.Length > 0, "model", recipe.Model, new("a model package's name or folder", "모델 패키지 이름 또는 폴더"));
        Require(recipe.MinimumSizePixels >= 0, "minimumSizePixels", recipe.MinimumSizePixels, new("0 or more", "0 이상"));
        Require(recipe.DeadlineMilliseconds > 0, "deadlineMilliseconds", recipe.DeadlineMilliseconds, new("more than 0", "0보다 큰 값"));
        Require(limits.MinimumCorrelation is >= 0 and <= 1, "registration.minimumCorrelation", limits.MinimumCorrelation, Texts.Between("0", "1"));
        Require(limits.MinimumCoverage is >= 0 and <= 1, "registration.minimumCoverage", limits.MinimumCoverage, Texts.Between("0", "1"));
        Require(limits.MaximumShiftPixels >= 0, "registration.maximumShiftPixels", limits.MaximumShiftPixels, new("0 or more", "0 이상"));
        Require(limits.MaximumRotationDegrees is >= 0 and <= 180, "registration.maximumRotationDegrees", limits.MaximumRotationDegrees, Texts.Between("0", "180"));
        foreach (var (name, value) in recipe.Camera ?? new Dictionary<string, JsonElement>())
        {
            Require(value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False, $"camera.{name}", value,
                new("a number, a text, true or false", "숫자, 텍스트, true 또는 false"));
        }
        if (recipe.RegionOfInterest is { } roi)
        {
            RequireBox(roi, "regionOfInterest");
            Require(recipe.Regions is null, "regionOfInterest", Text(roi), new("either this or regions", "regionOfInterest와 regions 중 하나만"));
        }
        for (var i = 0; i < (recipe.Regions?.Count ?? 0); i++)
        {
            var region = recipe.RegionsOrDefault[i];
            RequireBox(region.Box, $"regions[{i}].box");
            Require(Enum.IsDefined(region.Kind), $"regions[{i}].kind", region.Kind, new("inspect or exclude", "inspect 또는 exclude"));
        }
        Require(
            recipe.RegionsOrDefault.Count <= RecipeRegion.MostOfARecipe, "regions", recipe.RegionsOrDefault.Count,
            new($"at most {RecipeRegion.MostOfARecipe} regions", $"영역 최대 {RecipeRegion.MostOfARecipe}개"));
        Require(recipe.OkPictureEvery is null or >= 1, "okPictureEvery", recipe.OkPictureEvery ?? 0, new("1 or more", "1 이상"));

        void RequireBox(IReadOnlyList<double> box, string key) => Require(RecipeRegion.IsBox(box), key, Text(box),
            new("[x, y, width, height] in template pixels, width and height above 0", "템플릿 픽셀 단위의 [x, y, 너비, 높이], 너비와 높이는 0보다 커야 함"));

        void Require(bool holds, string key, object value, LocalizedText right)
        {
            if (!holds)
                throw new InputException(Texts.RecipeValue(origin, key, $"{value}", right));
        }
    }

    private static string Text(IReadOnlyList<double> box) => $"[{string.Join(", ", box)}]";
}
