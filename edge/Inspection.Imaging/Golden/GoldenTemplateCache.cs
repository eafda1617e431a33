using Inspection.Contracts;
using Inspection.Core.Registration;

namespace Inspection.Imaging.Golden;

/// <summary>Keeps the templates used last, so that a folder shown in a loop is not read again each time. Not thread-safe.</summary>
/// <param name="maximumBytes">Grey pixels kept, at most; the newest template is kept however large it is.</param>
internal sealed class GoldenTemplateCache(long maximumBytes = GoldenTemplateCache.DefaultMaximumBytes)
{
    /// <summary>80 templates of 640×640. What registration derives from them takes about four times as much again.</summary>
    private const long DefaultMaximumBytes = 32 * 1024 * 1024;

    private readonly Dictionary<string, LinkedListNode<(string Path, GoldenTemplate Template)>> byPath = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Path, GoldenTemplate Template)> newestFirst = new();
    private long bytes;

    /// <summary>As <see cref="IGoldenTemplates.TryFind"/>: false, and why, where the file cannot be read.</summary>
    public bool TryRead(string path, out GoldenTemplate template, out LocalizedText why)
    {
        try
        {
            template = Read(path);
            why = Texts.None;
            return true;
        }
        catch (ImageException failure)
        {
            template = null!; // The port promises a template only with true.
            why = Texts.TemplateUnreadable(failure.Text);
            return false;
        }
    }

    private GoldenTemplate Read(string path)
    {
        if (byPath.TryGetValue(path, out var known))
        {
            newestFirst.Remove(known);
            newestFirst.AddFirst(known);
            return known.Value.Template;
        }
        var template = ImageFileReader.ReadGolden(path);
        byPath[path] = newestFirst.AddFirst((path, template));
        bytes += template.Grey.Length;
        while (bytes > maximumBytes && newestFirst.Count > 1 && newestFirst.Last is { } oldest)
        {
            newestFirst.RemoveLast();
            byPath.Remove(oldest.Value.Path);
            bytes -= oldest.Value.Template.Grey.Length;
        }
        return template;
    }
}
