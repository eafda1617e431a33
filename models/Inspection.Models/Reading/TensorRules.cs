using Inspection.Contracts;

namespace Inspection.Models.Reading;

/// <summary>What this kit's own networks have as inputs and output: grey bytes in, boxes out, every axis fixed.</summary>
internal static class TensorRules
{
    private const int LongestAxis = 16384;
    private const int SingleChannels = InputLayouts.PatchSide * InputLayouts.PatchSide;
    private const int PairChannels = 4 * SingleChannels;
    private static readonly string[] BoxColumns = ["x1", "y1", "x2", "y2", "score", "label"];

    public static void Require(ModelManifest manifest, string file, ManifestGuard guard)
    {
        RequireRoles(manifest, guard);
        for (var index = 0; index < manifest.Inputs.Count; index++)
            RequireInput(manifest.Inputs[index], manifest.Inputs[0], $"inputs[{index}]", guard);
        guard.RequireDistinct(manifest.Inputs.Select(static input => input.Name), "inputs", "name");
        RequireOutput(manifest.Output, file, guard);
    }

    private static void RequireRoles(ModelManifest manifest, ManifestGuard guard)
    {
        var roles = manifest.Inputs.Select(static input => input.Role).ToList();
        for (var index = 0; index < roles.Count; index++)
            guard.RequireWord(roles[index], $"inputs[{index}].role", InputRoles.Tested, InputRoles.Template, InputRoles.Pair);
        if (manifest.Task == ModelTask.Compare && roles is [InputRoles.Pair])
            return;
        var expected = InputRoles.ImagesOf(manifest.Task);
        guard.Require(roles.Order().SequenceEqual(expected.Order()), "inputs[].role", roles, Texts.RolesOf(manifest.Task, expected));
    }

    private static void RequireInput(ModelInput input, ModelInput first, string key, ManifestGuard guard)
    {
        guard.RequireText(input.Name, key + ".name");
        guard.RequireWord(input.Type, key + ".type", "uint8");
        RequireShape(input, key, guard);
        guard.RequireWord(input.Color, key + ".color", "grey");
        guard.RequireWord(input.Resize, key + ".resize", "letterbox");
        guard.Require(input.PadValue is >= 0 and <= 255, key + ".padValue", input.PadValue, Texts.FromZeroTo(255));
        guard.Require(input.Shape.SequenceEqual(first.Shape), key + ".shape", input.Shape, Texts.SameShape(first.Shape));
        var (scale, mean, std) = input.Normalisation;
        guard.Require(scale == 1, key + ".normalisation.scale", scale, Texts.BytesAsTheyAre);
        guard.Require(mean is [0], key + ".normalisation.mean", mean, Texts.BytesAsTheyAre);
        guard.Require(std is [1], key + ".normalisation.std", std, Texts.BytesAsTheyAre);
    }

    private static void RequireShape(ModelInput input, string key, ManifestGuard guard)
    {
        if (input.Role == InputRoles.Pair)
            guard.RequireWord(input.Layout, key + ".layout", InputLayouts.Patches);
        else
            guard.RequireWord(input.Layout, key + ".layout", InputLayouts.Planar, InputLayouts.Patches);
        if (input.Layout == InputLayouts.Planar)
        {
            guard.Require(input.Shape is [1, 1, > 0 and <= LongestAxis, > 0 and <= LongestAxis], key + ".shape", input.Shape, Texts.GreyShape);
            return;
        }
        var channels = input.Role == InputRoles.Pair ? PairChannels : SingleChannels;
        guard.Require(
            input.Shape is [1, > 0 and <= LongestAxis, > 0 and <= LongestAxis, var last] && last == channels, key + ".shape", input.Shape, Texts.PatchShape(channels));
    }

    private static void RequireOutput(ModelOutput output, string file, ManifestGuard guard)
    {
        guard.RequireWord(output.Head, "output.head", ModelOutput.Boxes);
        var (name, columns, shape) = (Present(output.Name, "name", file), Present(output.Columns, "columns", file), Present(output.Shape, "shape", file));
        guard.RequireText(name, "output.name");
        guard.Require(columns.SequenceEqual(BoxColumns), "output.columns", columns, Texts.ExactlyColumns(BoxColumns));
        guard.Require(shape is [1, > 0 and <= LongestAxis, 6], "output.shape", shape, Texts.BoxesShape);
    }

    private static T Present<T>(T? value, string key, string file)
        where T : class => value ?? throw new InputException(Texts.MissingKey(file, "output." + key));
}
