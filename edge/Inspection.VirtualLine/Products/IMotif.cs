using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Products;

/// <summary>A kind of structure that boards are made of.</summary>
internal interface IMotif
{
    /// <summary>Draws one of random size on a free place, or nothing where there is none.</summary>
    void Draw(BoardDesign design, LineRandom random);
}
