namespace Inspection.Core.Parts;

/// <summary>Identity of a part on the line: a file name without extension, or a serial number.</summary>
public readonly record struct PartId(string Value)
{
    public override string ToString() => Value;
}
