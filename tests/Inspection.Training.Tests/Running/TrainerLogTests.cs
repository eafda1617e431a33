using Inspection.Training.Running;
using TestKit;

namespace Inspection.Training.Tests.Running;

public sealed class TrainerLogTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Path => folder.File("log.jsonl");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ReadNew_NoFileYet_GivesNothing() => new TrainerLog(Path).ReadNew().ShouldBeEmpty();

    [Fact]
    public void ReadNew_BothKinds_GivesThemInOrder()
    {
        File.WriteAllText(Path, """
            {"kind": "progress", "step": 50, "images": 800, "seconds": 12.5, "score_loss": 1.25}
            {"kind": "validation", "step": 50, "images": 800, "seconds": 13.5, "map50": 0.4, "map33": 0.5, "ap50": {"dent": 0.4}}

            """);

        var entries = new TrainerLog(Path).ReadNew();

        entries[0].ShouldBe(new TrainerReport(50, 800, 12.5));
        var validation = entries[1].ShouldBeOfType<TrainerValidation>();
        (validation.Seconds, validation.Map50, validation.PerLabel["dent"]).ShouldBe((13.5, 0.4, 0.4));
    }

    [Fact]
    public void ReadNew_LineInTwoParts_IsGivenWhenWhole()
    {
        var log = new TrainerLog(Path);
        File.WriteAllText(Path, """{"kind": "progress", "step": 1, "ima""");
        log.ReadNew().ShouldBeEmpty();

        File.AppendAllText(Path, "ges\": 2, \"seconds\": 3}\n");

        log.ReadNew().ShouldHaveSingleItem().ShouldBe(new TrainerReport(1, 2, 3));
        log.ReadNew().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("half a li")]
    [InlineData("""{"kind": "validation", "seconds": 1}""")]
    [InlineData("""{"kind": "validation", "seconds": 1, "map50": NaN}""")]
    [InlineData("""{"kind": "weather"}""")]
    [InlineData("[]")]
    public void Parse_OtherLine_IsPassedOver(string line) => TrainerLog.Parse(line).ShouldBeNull();
}
