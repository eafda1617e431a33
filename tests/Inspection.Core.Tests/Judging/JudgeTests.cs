using Inspection.Core.Inference;
using Inspection.Core.Judging;
using Inspection.Core.Recipes;
using Inspection.Core.Registration;
using Inspection.Core.Tests.Fakes;

namespace Inspection.Core.Tests.Judging;

public class JudgeTests
{
    private static readonly Recipe Plain = new("product", "test-model");

    [Theory]
    [InlineData(0, 0.49f, false)]
    [InlineData(0, 0.50f, true)]
    [InlineData(1, 0.30f, true)]
    [InlineData(1, 0.29f, false)]
    public void Counts_ModelThresholds_ComparesEachLabelWithItsOwn(int label, float score, bool counts) =>
        Judged(Plain, new Detection(label, score, new Box(0, 0, 5, 5))).ShouldBe(counts);

    [Fact]
    public void Counts_GoodLabel_NeverDoes()
    {
        var judge = new Judge(Plain, TestModel.WithGoodLabel.Labels);
        var detection = new Detection(1, 0.9f, new Box(0, 0, 5, 5));

        judge.Counts(detection, RigidTransform.Identity).ShouldBeFalse();
        judge.Reaches(detection).ShouldBeTrue();
    }

    [Fact]
    public void Counts_RecipeThreshold_ReplacesTheModels() =>
        Judged(Plain with { Thresholds = new Dictionary<string, double> { ["open"] = 0.9 } }, new Detection(0, 0.8f, new Box(0, 0, 5, 5))).ShouldBeFalse();

    [Theory]
    [InlineData(5, 2, false)]
    [InlineData(6, 1, true)]
    public void Counts_MinimumSize_ComparesTheLongerSide(float width, float height, bool counts) =>
        Judged(Plain with { MinimumSizePixels = 6 }, new Detection(0, 1, new Box(0, 0, width, height))).ShouldBe(counts);

    [Theory]
    [InlineData(100, true)]
    [InlineData(109, false)]
    public void Counts_RegionOfInterest_FollowsThePartNotTheFrame(float x, bool counts)
    {
        // The part lies 100 px to the right of its place: template x = frame x − 100.
        var judge = new Judge(Plain with { RegionOfInterest = [0, 0, 10, 10] }, TestModel.Package.Labels);
        var frameToTemplate = new RigidTransform(0, 100, 0).Inverse();

        judge.Counts(new Detection(0, 1, new Box(x, 2, 4, 4)), frameToTemplate).ShouldBe(counts);
    }

    private static bool Judged(Recipe recipe, Detection detection) => new Judge(recipe, TestModel.Package.Labels).Counts(detection, RigidTransform.Identity);
}
