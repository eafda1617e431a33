using System.Text;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Inference;
using Inspection.Core.Parts;
using Inspection.Core.Pipeline;
using Inspection.Core.Publishing;
using Inspection.Core.Registration;
using Inspection.Core.Sources;
using Inspection.Core.Tests.Fakes;

namespace Inspection.Core.Tests.Publishing;

public sealed class ResultWriterTests : IDisposable
{
    private static readonly StageTimes stages = new(1.5, 0.001, 2, 3.25, 10.125, 0, 0.5, 17.376);
    private static readonly DateTimeOffset capturedAt = new(2026, 11, 21, 3, 4, 5, 678, TimeSpan.Zero);
    private readonly ResultNumbering numbering = new(new StationAddress("공장", "line-1", "station.2"), "0199f00d", new RecipeIdentity("기판 \"A\"", "0123456789ab"));
    private readonly ResultWriter writer;
    private readonly JudgedPart part = new();

    public ResultWriterTests() => writer = new ResultWriter(numbering);

    public void Dispose() => writer.Dispose();

    [Fact]
    public void Write_CleanPart_IsWhatTheSerialiserWrites()
    {
        part.Inspected.Conclude(Verdict.Ok, VerdictReason.Clean, null, stages);

        var result = Written(Picture(), hasEvidence: false);

        (result.ResultId, result.BootId, result.Sequence, result.PartId).ShouldBe(("0199f00d-00000001", "0199f00d", 1, "S0001-000042"));
        (result.CapturedAt, result.Width, result.Height, result.StagesMs).ShouldBe((capturedAt, 16, 8, stages));
        (result.Verdict, result.Reason, result.Detail).ShouldBe((Verdict.Ok, VerdictReason.Clean, null));
        (result.Model, result.Recipe).ShouldBe((TestModel.Package.Identity, numbering.Recipe));
        result.Detections.ShouldBeEmpty();
    }

    [Fact]
    public void Write_PartJudgedByAnOrderedRecipe_NamesThatOne()
    {
        var ordered = new RecipeIdentity("board-a r1", "ba9876543210");
        part.Inspected.Conclude(Verdict.Ok, VerdictReason.Clean, null, stages);

        Written(Picture(), hasEvidence: false, ordered).Recipe.ShouldBe(ordered);
        Written(Picture(), hasEvidence: false).Recipe.ShouldBe(numbering.Recipe);
    }

    [Fact]
    public void Write_DefectsWithMasksRegistrationAndTruth_IsWhatTheSerialiserWrites()
    {
        part.Inspected.Align(new PartAlignment(1.25, -3, 0.125, 0.9876, 4.5, 1));
        part.Inspected.Add(new Detection(0, 0.87654f, new Box(1.04f, 2.06f, 3, 4.444f)));
        part.Inspected.Add(new Detection(1, 0.5f, new Box(-1, 0, 1e6f, 0.1f)));
        var mask = part.Inspected.AddMask();
        mask.Begin(new Box(1, 2, 3.25f, 4), 2, 2);
        foreach (var isInside in (bool[])[false, true, true, false])
            mask.Add(isInside);
        part.Inspected.AddMask();
        part.Inspected.Conclude(Verdict.Ng, VerdictReason.Defects, null, stages);

        var result = Written(Picture(new PartTruth([new KnownDefect("open", new Box(1, 2, 3, 4)), new KnownDefect("short", new Box(90, 90, 3, 4))])), hasEvidence: true);

        result.Detections.Select(static detection => (detection.Label, detection.Score)).ShouldBe([("open", 0.8765), ("short", 0.5)]);
        result.Detections[0].Box.ShouldBe([1, 2.1, 3, 4.4]);
        var written = result.Detections[0].Mask.ShouldNotBeNull();
        (written.Columns, written.Rows).ShouldBe((2, 2));
        written.Runs.ShouldBe([1, 2, 1]);
        result.Detections[1].Mask.ShouldBeNull();
        result.Registration.ShouldBe(new RegistrationMessage(1.25, -3, 0.125, 0.9876, 4.5, 1));
        var truth = result.Truth.ShouldNotBeNull();
        (truth.Found, truth.Missed, truth.FalseAlarms, truth.Defects.Count).ShouldBe((1, 1, 1, 2));
        result.Evidence.ShouldBe(Topics.Evidence(numbering.Station, result.ResultId));
    }

    [Theory]
    [InlineData(VerdictReason.UnreadableImage)]
    [InlineData(VerdictReason.NoTemplate)]
    [InlineData(VerdictReason.NotRegistered)]
    [InlineData(VerdictReason.InferenceFailed)]
    [InlineData(VerdictReason.Overrun)]
    public void Write_UndeterminedPart_SaysWhy(VerdictReason reason)
    {
        var why = new LocalizedText("torn \"picture\" <&> \u0001", "깨진 그림");
        part.Inspected.Conclude(Verdict.Unknown, reason, why, default);

        var result = Written(Capture.Failed(new PartId("기판 1.앞 \U0001F600"), "/a/b", capturedAt, why), hasEvidence: false);

        (result.Verdict, result.Reason, result.Detail).ShouldBe((Verdict.Unknown, reason, why.ToString()));
        (result.Width, result.Height, result.PartId).ShouldBe((0, 0, "기판 1.앞 \U0001F600"));
    }

    [Fact]
    public void Write_NameLongerThanAnyFile_IsWhole()
    {
        var name = new string('x', 3000);

        Written(Capture.Failed(new PartId(name), null, capturedAt, new LocalizedText("", "")), hasEvidence: false).PartId.ShouldBe(name);
    }

    [Fact]
    public void Write_PartOfANamedCamera_NamesIt() =>
        Written(Picture() with { Camera = "front-1" }, hasEvidence: true).Camera.ShouldBe("front-1");

    [Fact]
    public void Write_OnePartAfterTheOther_KeepsNothingOfTheFirst()
    {
        Write_DefectsWithMasksRegistrationAndTruth_IsWhatTheSerialiserWrites();
        part.Inspected.Begin();
        part.Inspected.Conclude(Verdict.Ok, VerdictReason.Clean, null, stages);

        var result = Written(Picture(), hasEvidence: false);

        result.Sequence.ShouldBe(2);
        result.Detections.ShouldBeEmpty();
        (result.Registration, result.Truth, result.Evidence).ShouldBe((null, null, null));
    }

    private static Capture Picture(PartTruth? truth = null)
    {
        var frame = Frame.Rent(new FrameId(42), PixelFormat.Grey8, 16, 8);
        (frame.CapturedAt, frame.Truth) = (capturedAt, truth);
        return Capture.Of(PartId.Numbered("S0001-", 42, 6), null, frame);
    }

    /// <summary>The message that a reader gets; its own JSON is, byte for byte, what was written.</summary>
    private ResultMessage Written(Capture capture, bool hasEvidence, RecipeIdentity? recipe = null)
    {
        part.Conclude(capture, TestModel.Package, numbering.Next(), recipe);
        writer.Write(part, hasEvidence);
        var result = JsonSerializer.Deserialize(writer.Json, Wire.Default.ResultMessage).ShouldNotBeNull();
        Encoding.UTF8.GetString(writer.Json).ShouldBe(JsonSerializer.Serialize(result, Wire.Default.ResultMessage));
        Encoding.UTF8.GetString(writer.Id).ShouldBe(result.ResultId);
        return result;
    }
}
