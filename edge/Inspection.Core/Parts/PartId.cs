using System.Globalization;

namespace Inspection.Core.Parts;

/// <summary>Identity of a part on the line: a file name without extension, or a serial number. Equal when the texts are.</summary>
public readonly struct PartId : IEquatable<PartId>, ISpanFormattable
{
    private readonly string? text;
    private readonly long number;
    private readonly int digits;

    public PartId(string value) => text = value;

    private PartId(string prefix, long number, int digits) => (text, this.number, this.digits) = (prefix, number, digits);

    /// <summary>The text; made anew for each call where the part is <see cref="Numbered"/>.</summary>
    public string Value => digits == 0 ? text ?? "" : text + number.ToString($"D{digits}", CultureInfo.InvariantCulture);

    public static bool operator ==(PartId left, PartId right) => left.Equals(right);

    public static bool operator !=(PartId left, PartId right) => !left.Equals(right);

    /// <summary>The prefix with a serial number behind it, without making text of them.</summary>
    /// <param name="number">0 and above.</param>
    /// <param name="digits">As many as the number is filled up to with zeros, 1 and above.</param>
    public static PartId Numbered(string prefix, long number, int digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(digits);
        return new PartId(prefix, number, digits);
    }

    public bool StartsWith(string prefix) => text is not null && text.Length >= prefix.Length
        ? text.StartsWith(prefix, StringComparison.Ordinal)
        : Value.StartsWith(prefix, StringComparison.Ordinal);

    /// <summary>Writes the text.</summary>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        charsWritten = 0;
        if (!(text ?? "").TryCopyTo(destination))
            return false;
        charsWritten = text?.Length ?? 0;
        if (digits == 0)
            return true;
        Span<char> digitsFormat = stackalloc char[12];
        digitsFormat[0] = 'D';
        digits.TryFormat(digitsFormat[1..], out var length, default, CultureInfo.InvariantCulture);
        if (!number.TryFormat(destination[charsWritten..], out var written, digitsFormat[..(length + 1)], CultureInfo.InvariantCulture))
            return false;
        charsWritten += written;
        return true;
    }

    public string ToString(string? format, IFormatProvider? formatProvider) => Value;

    // Without making text where it can be told otherwise: the gate looks a part up among many.
    public bool Equals(PartId other) => digits == other.digits && (digits == 0 || text == other.text)
        ? number == other.number && (text ?? "") == (other.text ?? "")
        : Value == other.Value;

    public override bool Equals(object? obj) => obj is PartId other && Equals(other);

    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Value;
}
