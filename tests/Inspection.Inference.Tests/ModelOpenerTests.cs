using Inspection.Contracts;
using TestKit.Onnx;

namespace Inspection.Inference.Tests;

public sealed class ModelOpenerTests : IDisposable
{
    private readonly ModelPackageFolder package = new();
    private readonly ModelOpener opener = new(new PgmReader());

    public void Dispose() => package.Dispose();

    [Fact]
    public void Open_ReferenceAgrees_GivesAnEngine()
    {
        using var engine = opener.Open(package.Path);

        engine.Model.Manifest.Name.ShouldBe("painted-pair");
    }

    [Fact]
    public void Open_ModelOfTheTestedImageAlone_HasNoTemplate()
    {
        package.Manifest["task"] = "detect";
        package.At("inputs").AsArray().RemoveAt(1);
        package.At("reference", "inputs").AsObject().Remove("template");
        package.WriteModel(PairModel.CreateSingle().ToArray());
        package.Save();

        using var engine = opener.Open(package.Path);

        engine.Template.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Open_ModelThatReadsPatches_FindsWhatItsReferenceShows()
    {
        package.UsePatches();
        package.Save();

        using var engine = opener.Open(package.Path);

        (engine.InputWidth, engine.InputHeight, engine.Template.Length).ShouldBe((PairModel.Size, PairModel.Size, PairModel.Size * PairModel.Size));
    }

    [Theory]
    [InlineData(0.765)]
    [InlineData(0.735)]
    public void Open_ScoreInsideTheTolerance_IsAccepted(double score)
    {
        package.At("reference", "expected", 0)["score"] = score;

        Should.NotThrow(Open);
    }

    [Fact]
    public void Open_OtherScore_IsRefused()
    {
        package.At("reference", "expected", 0)["score"] = 0.8;

        Refusal().ShouldEndWith("expected open 0.8 [10, 20, 20, 16], found open 0.75 [10, 20, 20, 16]; short 0.5 [40, 8, 16, 16].");
    }

    [Theory]
    [InlineData(0, 9, true)]
    [InlineData(0, 8, false)]
    [InlineData(2, 21, true)]
    [InlineData(2, 22, false)]
    [InlineData(3, 18, false)]
    public void Open_BoxMoved_IsHeldAgainstTheTolerance(int element, int value, bool accepted)
    {
        package.At("reference", "expected", 0, "box").AsArray()[element] = value;

        if (accepted)
            Should.NotThrow(Open);
        else
            Refusal().ShouldContain("the reference case disagrees: expected open");
    }

    [Fact]
    public void Open_OtherLabel_IsRefused()
    {
        package.At("reference", "expected", 0)["label"] = "short";

        Refusal().ShouldContain("expected short 0.75");
    }

    [Fact]
    public void Open_ExpectedTwiceButFoundOnce_IsRefused()
    {
        var expected = package.At("reference", "expected").AsArray();
        expected.Add(expected[0]?.DeepClone());

        Refusal().ShouldContain("expected open 0.75");
    }

    [Fact]
    public void Open_FoundButNotExpected_IsRefused()
    {
        package.At("reference", "expected").AsArray().RemoveAt(1);

        Refusal().ShouldEndWith("found short 0.5 [40, 8, 16, 16], which manifest.json does not expect.");
    }

    [Fact]
    public void Open_SurplusBelowItsThreshold_IsAccepted()
    {
        package.At("reference", "expected").AsArray().RemoveAt(1);
        package.At("labels", 1)["threshold"] = 0.6;

        Should.NotThrow(Open);
    }

    [Theory]
    [InlineData(0.51)]
    [InlineData(0.49)]
    public void Open_SurplusCloseToItsThreshold_IsAccepted(double threshold)
    {
        package.At("reference", "expected").AsArray().RemoveAt(1);
        package.At("labels", 1)["threshold"] = threshold;

        Should.NotThrow(Open);
    }

    [Fact]
    public void Open_ReferenceOfAnotherSize_IsRefused()
    {
        package.WriteImage("tested.pgm", 32, new byte[32 * 32]);

        Refusal().ShouldEndWith("tested.pgm: the reference image is 32×32 pixels; it must be 64×64, as the model's input.");
    }

    [Fact]
    public void Open_OutputWithoutSense_IsRefused()
    {
        package.WriteModel(PairModel.Create(scoreUnit: float.NaN).ToArray());

        Refusal().ShouldContain("the model does not run on its reference case: The model's output \"detections\" holds values that are no numbers");
    }

    [Fact]
    public void Open_ImageThatTheReaderRefuses_PassesItsReasonOn()
    {
        package.WriteModel(PairModel.Create().ToArray());
        package.Save();
        var reason = new LocalizedText("tested.pgm is no image.", "이미지가 아닙니다.");

        Should.Throw<InputException>(() => new ModelOpener(new RefusingReader(reason)).Open(package.Path)).Text.ShouldBe(reason);
    }

    private void Open()
    {
        package.Save();
        opener.Open(package.Path).Dispose();
    }

    private string Refusal() => Should.Throw<InputException>(Open).Text.English;
}
