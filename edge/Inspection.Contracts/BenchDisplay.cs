namespace Inspection.Contracts;

/// <summary>What a display on a virtual bench shows, as its controller decoded it from the bytes on the bus.</summary>
/// <param name="Kind"><c>oled</c> or <c>lcd</c>.</param>
/// <param name="Address">On the I²C bus, e.g. 0x3C.</param>
/// <param name="Picture">Of an OLED: base64 of a bit a pixel, rows from the top, the highest bit on the left; 1 is lit.</param>
/// <param name="Width">Pixels of the picture.</param>
/// <param name="Height">Pixels of the picture.</param>
/// <param name="Lines">Of an LCD.</param>
/// <param name="IsLit">Whether an LCD's lamp is on.</param>
public sealed record BenchDisplay(
    string Kind, string Address, string? Picture = null, int? Width = null, int? Height = null, IReadOnlyList<string>? Lines = null, bool? IsLit = null);
