using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Products;

/// <summary>Draws a new product from a seed: large structures first, then pads, then traces between what is left open.</summary>
internal static class ProductDesigner
{
    /// <summary>How many terminals one may be tried with before it stays an open end.</summary>
    private const int Partners = 3;

    private const int MostRouted = 150;

    private static readonly IMotif[] Structures = [new BusMotif(), new CombMotif(), new PourMotif(), new WindingMotif(), new BusMotif(), new PinRowMotif(), new PadArrayMotif()];
    private static readonly IMotif[] Footprints = [new PinRowMotif(), new PadArrayMotif(), new PinRowMotif(), new PourMotif()];
    private static readonly ViaMotif Via = new();

    public static BoardDesign Draw(LineRandom random)
    {
        var design = new BoardDesign(DesignRules.Draw(random));
        for (var i = random.Integer(4, 9); i > 0; i--)
            Structures[random.Integer(0, Structures.Length - 1)].Draw(design, random);
        for (var i = random.Integer(3, 8); i > 0; i--)
            Footprints[random.Integer(0, Footprints.Length - 1)].Draw(design, random);
        for (var i = random.Integer(6, 36); i > 0; i--)
            Via.Draw(design, random);
        Route(design, random);
        if (random.Chance(0.35f))
            GroundFill.Draw(design, random);
        return design;
    }

    private static void Route(BoardDesign design, LineRandom random)
    {
        var waiting = design.Terminals.ToArray();
        for (var i = waiting.Length - 1; i > 0; i--)
        {
            var other = random.Integer(0, i);
            (waiting[i], waiting[other]) = (waiting[other], waiting[i]);
        }
        var router = new TraceRouter(design);
        for (var i = 0; i + Partners < waiting.Length && i < MostRouted; i += 2)
        {
            var joined = false;
            for (var other = 1; other <= Partners && !joined; other++)
                joined = router.TryRoute(waiting[i], waiting[i + other]);
        }
    }
}
