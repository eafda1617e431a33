namespace Inspection.Models.Reading;

/// <summary>That the reference case fits the rest of the manifest.</summary>
internal static class ReferenceRules
{
    // A case that accepts almost any answer checks nothing.
    private const double WidestScore = 0.2;
    private const double WidestBoxPixels = 16;

    public static void Require(ModelManifest manifest, ManifestGuard guard)
    {
        if (manifest.Reference is not { } reference)
            return;
        var (inputs, expected, tolerance) = reference;
        var roles = InputRoles.ImagesOf(manifest.Task);
        guard.Require(inputs.Keys.Order().SequenceEqual(roles.Order()), "reference.inputs", inputs.Keys, Texts.RolesOf(manifest.Task, roles));
        RequireAnswer(new ReferenceAnswer(expected, tolerance), "reference", manifest.Labels, guard);
        var alternatives = manifest.Alternatives ?? [];
        for (var index = 0; index < alternatives.Count; index++)
        {
            if (alternatives[index].Reference is { } answer)
                RequireAnswer(answer, $"alternatives[{index}].reference", manifest.Labels, guard);
        }
    }

    private static void RequireAnswer(ReferenceAnswer answer, string key, IReadOnlyList<ModelLabel> labels, ManifestGuard guard)
    {
        var (expected, (score, boxPixels)) = answer;
        guard.Require(expected.Count > 0, key + ".expected", expected, Texts.ADefectToFind);
        for (var index = 0; index < expected.Count; index++)
            RequireDetection(expected[index], $"{key}.expected[{index}]", labels, guard);
        guard.Require(score is >= 0 and <= WidestScore, key + ".tolerance.score", score, Texts.FromZeroTo(WidestScore));
        guard.Require(boxPixels is >= 0 and <= WidestBoxPixels, key + ".tolerance.boxPixels", boxPixels, Texts.FromZeroTo(WidestBoxPixels));
    }

    private static void RequireDetection(ReferenceDetection detection, string key, IReadOnlyList<ModelLabel> labels, ManifestGuard guard)
    {
        var label = labels.FirstOrDefault(label => label.Id == detection.Label);
        guard.Require(label is not null, key + ".label", detection.Label, Texts.OneOf([.. labels.Select(static label => label.Id)]));
        guard.RequireShare(detection.Score, key + ".score");
        guard.Require(detection.Score >= label?.Threshold, key + ".score", detection.Score, Texts.AtLeastThreshold(label?.Threshold ?? 0));
        guard.Require(detection.Box is [_, _, > 0, > 0], key + ".box", detection.Box, Texts.BoxForm);
    }
}
