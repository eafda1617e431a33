using System.Diagnostics.CodeAnalysis;

namespace Inspection.VirtualLine.Defects;

/// <summary>What can go wrong on the line; the first six in DeepPCB's order, whose annotation files number them from 1.</summary>
public enum DefectKind
{
    Open = 1,
    [SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The field's word.")]
    Short,
    Mousebite,
    Spur,
    Copper,
    PinHole,
    Scratch,
    Bump,
}
