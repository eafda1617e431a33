namespace Inspection.Contracts.Tests;

public class TopicsTests
{
    private static readonly StationAddress Station = new("서울", "line-1", "station_1");

    [Fact]
    public void Result_KoreanSite_TakesApartAgain()
    {
        Topics.Result(Station).ShouldBe("inspection/v1/서울/line-1/station_1/result");
        Topics.TryParse(Topics.Result(Station), out var station, out var rest).ShouldBeTrue();
        (station, rest).ShouldBe((Station, "result"));
    }

    [Fact]
    public void Evidence_TakesApartWithItsId()
    {
        Topics.TryParse(Topics.Evidence(Station, "boot-1"), out _, out var rest).ShouldBeTrue();
        rest.ShouldBe("evidence/boot-1");
    }

    [Theory]
    [InlineData("inspection/v2/a/b/c/result")]
    [InlineData("inspection/v1/a/b/result")]
    [InlineData("inspection/v1/a/b/c")]
    [InlineData("inspection/v1/a/b/c/")]
    [InlineData("inspection/v1/a/+/c/result")]
    [InlineData("inspection/v1//b/c/result")]
    [InlineData("")]
    public void TryParse_OtherTopics_AreNotOurs(string topic) => Topics.TryParse(topic, out _, out _).ShouldBeFalse();

    [Theory]
    [InlineData("a/b/c", true)]
    [InlineData("a/b", false)]
    [InlineData("a/b/c/d", false)]
    [InlineData("a/b/#", false)]
    [InlineData("a/ /c", false)]
    [InlineData("a/../c", false)]
    [InlineData("./b/c", false)]
    [InlineData("a/b/...", true)]
    [InlineData("a/.b/c.", true)]
    [InlineData(null, false)]
    public void StationAddress_TryParse_TakesThreeLevels(string? text, bool valid) => StationAddress.TryParse(text, out _).ShouldBe(valid);
}
