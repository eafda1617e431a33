using Inspection.Gateway.Live;

namespace Inspection.Gateway.Tests.Live;

public class DefectMapTests
{
    private const int Side = DefectMap.Side;

    [Fact]
    public void Of_BoxOverAQuarter_CountsTheCellsWhoseMiddlesItCovers()
    {
        var map = DefectMap.Of([new DefectPlace("open", 0, 0, 0.5f, 0.5f)]);

        map.Cells.Sum().ShouldBe(Side / 2 * (Side / 2));
        map.Cells[0].ShouldBe(1);
        map.Cells[Side - 1].ShouldBe(0);
        map.Cells[(Side / 2 - 1) * Side + Side / 2 - 1].ShouldBe(1);
    }

    [Fact]
    public void Of_BoxSmallerThanACell_CountsTheCellOfItsMiddle()
    {
        var map = DefectMap.Of([new DefectPlace("open", 0.999f, 0.999f, 1, 1), new DefectPlace("open", 0.998f, 0.998f, 1, 1)]);

        map.Defects.ShouldBe(2);
        map.Cells[^1].ShouldBe(2);
        map.Cells.Sum().ShouldBe(2);
    }

    [Fact]
    public void Of_BoxBeyondThePicture_StaysOnTheGrid()
    {
        var map = DefectMap.Of([new DefectPlace("open", -2, -2, -1, -1), new DefectPlace("open", 5, 5, 9, 9), new DefectPlace("open", -3, -3, 4, 4)]);

        map.Cells[0].ShouldBe(2);
        map.Cells[^1].ShouldBe(2);
    }
}
