using System.Text;

namespace System.Device.Native;

/// <summary>Names as the GPIO structures hold them: UTF-8, 32 bytes, ended by a zero.</summary>
internal static class KernelText
{
    public static string Read(ReadOnlySpan<byte> name) => Encoding.UTF8.GetString(name[..Length(name)]);

    /// <summary>Writes as much of the text as fits before the zero.</summary>
    public static void Write(string text, Span<byte> name)
    {
        name.Clear();
        Encoding.UTF8.GetEncoder().Convert(text, name[..^1], flush: true, out _, out _, out _);
    }

    private static int Length(ReadOnlySpan<byte> name) => name.IndexOf((byte)0) is var end and >= 0 ? end : name.Length;
}
