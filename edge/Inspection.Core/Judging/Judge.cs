using Inspection.Core.Inference;
using Inspection.Core.Recipes;
using Inspection.Core.Registration;
using Inspection.Models;

namespace Inspection.Core.Judging;

/// <summary>Which detections make a part bad. Pure; frozen at construction.</summary>
public sealed class Judge
{
    private readonly float[] thresholds;
    private readonly bool[] good;
    private readonly float minimumSizePixels;
    private readonly InspectionRegions? regions;

    /// <param name="recipe">Already validated against the labels, see <see cref="RecipeReader"/>.</param>
    /// <param name="classifies">The model judges the picture as a whole.</param>
    public Judge(Recipe recipe, IReadOnlyList<ModelLabel> labels, bool classifies = false)
    {
        thresholds = [.. labels.Select(label => (float)(recipe.Thresholds?.TryGetValue(label.Id, out var own) == true ? own : label.Threshold))];
        good = [.. labels.Select(static label => label.Good)];
        minimumSizePixels = (float)recipe.MinimumSizePixels;
        regions = classifies ? null : new InspectionRegions(recipe.RegionsOrDefault);
    }

    /// <summary>Score from which each label counts, by label index.</summary>
    public IReadOnlyList<float> Thresholds => thresholds;

    /// <summary>True when the detection's score reaches its label's threshold, whether the label is good or bad.</summary>
    public bool Reaches(Detection detection) => detection.Score >= thresholds[detection.Label];

    /// <summary>True when the detection counts against the part.</summary>
    /// <param name="detection">In frame pixels.</param>
    /// <param name="frameToTemplate">Frame pixels → template pixels, for the regions.</param>
    public bool Counts(Detection detection, RigidTransform frameToTemplate) =>
        !good[detection.Label] && Reaches(detection) && MathF.Max(detection.Box.Width, detection.Box.Height) >= minimumSizePixels
        && regions?.Holds(detection.Box, frameToTemplate) != false;
}
