namespace Inspection.Training.Data;

/// <summary>Defect words that the kit can say in Korean.</summary>
internal static class KnownLabels
{
    private static readonly (string Label, string Korean)[] words =
    [
        ("open", "단선"), ("short", "단락"), ("mousebite", "마우스바이트"), ("spur", "스퍼"), ("copper", "잔류 동"), ("pin-hole", "핀홀"), ("scratch", "스크래치"), ("bump", "돌기"),
        ("crazing", "균열망"), ("inclusion", "개재물"), ("patches", "얼룩"), ("pitted_surface", "피팅"), ("rolled-in_scale", "압입 스케일"), ("scratches", "스크래치"),
        ("crack", "균열"), ("dent", "찍힘"), ("stain", "오염"), ("missing_hole", "홀 누락"), ("mouse_bite", "마우스바이트"), ("open_circuit", "단선"), ("spurious_copper", "잔류 동"),
    ];

    /// <summary>Place in the kit's order; the number of known words for any other.</summary>
    public static int Index(string label)
    {
        var index = Array.FindIndex(words, word => word.Label == label);
        return index < 0 ? words.Length : index;
    }

    /// <summary>The Korean word, else the label itself.</summary>
    public static string Korean(string label) => Array.Find(words, word => word.Label == label).Korean ?? label;
}
