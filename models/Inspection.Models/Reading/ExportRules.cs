namespace Inspection.Models.Reading;

/// <summary>What a manifest of somebody else's export may say of its inputs: one image, in grey or colour, and perhaps its size.</summary>
internal static class ExportRules
{
    private const int LongestAxis = 16384;

    public static void Require(ModelManifest manifest, ManifestGuard guard)
    {
        guard.RequireText(manifest.Output.Head, "output.head");
        var roles = manifest.Inputs.Select(static input => input.Role).ToList();
        for (var index = 0; index < roles.Count; index++)
            guard.RequireWord(roles[index], $"inputs[{index}].role", InputRoles.Tested, InputRoles.Size);
        guard.Require(roles is [InputRoles.Tested, ..] && roles.Count(static role => role == InputRoles.Tested) == 1, "inputs[].role", roles, Texts.TestedFirst);
        for (var index = 0; index < manifest.Inputs.Count; index++)
            RequireInput(manifest.Inputs[index], $"inputs[{index}]", guard);
        guard.RequireDistinct(manifest.Inputs.Select(static input => input.Name), "inputs", "name");
    }

    private static void RequireInput(ModelInput input, string key, ManifestGuard guard)
    {
        guard.RequireText(input.Name, key + ".name");
        if (input.Role == InputRoles.Size)
        {
            guard.RequireWord(input.Type, key + ".type", "int64");
            guard.RequireWord(input.Layout, key + ".layout", InputLayouts.WidthHeight, InputLayouts.HeightWidth);
            guard.Require(input.Shape is [1, 2], key + ".shape", input.Shape, Texts.SizeShape);
            return;
        }
        guard.RequireWord(input.Type, key + ".type", InputTypes.Bytes, InputTypes.Full, InputTypes.Half);
        guard.RequireWord(input.Layout, key + ".layout", InputLayouts.Planar, InputLayouts.Interleaved);
        guard.RequireWord(input.Color, key + ".color", InputColors.Grey, InputColors.Rgb, InputColors.Bgr);
        guard.RequireWord(input.Resize, key + ".resize", InputResizing.Letterbox, InputResizing.LetterboxTopLeft, InputResizing.Stretch, InputResizing.Crop);
        guard.RequireWord(input.Interpolation ?? InputInterpolation.Bilinear, key + ".interpolation", InputInterpolation.Bilinear, InputInterpolation.Area);
        guard.Require(input.PadValue is >= 0 and <= 255, key + ".padValue", input.PadValue, Texts.FromZeroTo(255));
        RequireShape(input, key, guard);
        RequireNormalisation(input, key, guard);
        if (input.ShorterSide is { } side)
            guard.Require(input.Resize == InputResizing.Crop && side >= Math.Max(input.ImageWidth, input.ImageHeight), key + ".shorterSide", side, Texts.ShorterSideForm);
    }

    private static void RequireShape(ModelInput input, string key, ManifestGuard guard)
    {
        var channels = InputColors.ChannelsOf(input.Color);
        var planar = input.Layout == InputLayouts.Planar;
        var fits = planar
            ? input.Shape is [1, var first, > 0 and <= LongestAxis, > 0 and <= LongestAxis] && first == channels
            : input.Shape is [1, > 0 and <= LongestAxis, > 0 and <= LongestAxis, var last] && last == channels;
        guard.Require(fits, key + ".shape", input.Shape, Texts.ImageShape(input.Layout, input.Color, channels));
    }

    private static void RequireNormalisation(ModelInput input, string key, ManifestGuard guard)
    {
        var (scale, mean, std) = input.Normalisation;
        if (input.Type == InputTypes.Bytes)
        {
            guard.Require(scale == 1 && mean.All(static value => value == 0) && std.All(static value => value == 1), key + ".normalisation", $"{scale}, …", Texts.BytesAsTheyAre);
            return;
        }
        var channels = InputColors.ChannelsOf(input.Color);
        guard.Require(double.IsFinite(scale) && scale > 0, key + ".normalisation.scale", scale, Texts.AboveZero);
        guard.Require(mean.All(double.IsFinite) && (mean.Count == 1 || mean.Count == channels), key + ".normalisation.mean", mean, Texts.ForEachChannel(channels));
        guard.Require(std.All(static value => double.IsFinite(value) && value > 0) && (std.Count == 1 || std.Count == channels), key + ".normalisation.std", std, Texts.ForEachChannel(channels));
    }
}
