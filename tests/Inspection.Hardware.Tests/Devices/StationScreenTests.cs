using System.Text;
using Inspection.Contracts;
using Inspection.Core.Indicating;
using Inspection.Hardware.Devices;

namespace Inspection.Hardware.Tests.Devices;

public class StationScreenTests
{
    private readonly OledFrame frame = new();

    [Fact]
    public void Write_LetterAtScaleOne_IsItsDots()
    {
        frame.Write("K", 1, 2, 1);

        Picture(0, 0, 7, 10).ShouldBe(
            """
            .......
            .......
            .#...#.
            .#..#..
            .#.#...
            .##....
            .#.#...
            .#..#..
            .#...#.
            .......
            """);
    }

    [Fact]
    public void WriteHangul_Syllable_IsItsDots()
    {
        frame.WriteHangul("가", 0, 0, 1);

        Picture(0, 0, 16, 4).ShouldBe(
            """
            ............#...
            ............#...
            .########...#...
            ........#...#...
            """);
    }

    [Theory]
    [InlineData("양품불량판정불가비상정지정상")]
    public void Rows_EverySyllableThatIsShown_IsDrawn(string syllables) =>
        syllables.Select(static syllable => HangulFont.Rows(syllable).Length).ShouldAllBe(static rows => rows == HangulFont.Side);

    [Theory]
    [InlineData(UserLanguage.English)]
    [InlineData(UserLanguage.Korean)]
    public void Draw_EachVerdict_LooksDifferent(UserLanguage language)
    {
        var screens = new[] { Verdict.Ok, Verdict.Ng, Verdict.Unknown }.Select(verdict =>
        {
            StationScreen.Draw(new StationView(StationCondition.Normal, verdict, 3, 1, 1, 1), language, frame);
            return Picture(0, 0, OledFrame.Width, OledFrame.Height);
        }).ToList();

        screens.ShouldBeUnique();
    }

    [Fact]
    public void Draw_LargeCounts_StayInTheirHalf()
    {
        StationScreen.Draw(new StationView(StationCondition.Normal, Verdict.Ok, 9_999_999, 0, 0, 0), UserLanguage.English, frame);
        var before = Picture(0, 54, 60, 10);

        StationScreen.Draw(new StationView(StationCondition.Normal, Verdict.Ok, 0, 0, 0, 0), UserLanguage.English, frame);

        Picture(0, 54, 60, 10).ShouldBe(before);
    }

    private string Picture(int left, int top, int width, int height)
    {
        var text = new StringBuilder();
        for (var y = top; y < top + height; y++)
        {
            for (var x = left; x < left + width; x++)
                text.Append(frame[x, y] ? '#' : '.');
            text.Append(y < top + height - 1 ? "\n" : "");
        }
        return text.ToString();
    }
}
