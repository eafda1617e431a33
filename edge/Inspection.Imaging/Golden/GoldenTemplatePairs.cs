using Inspection.Contracts;
using Inspection.Core.Registration;
using Inspection.Core.Sources;

namespace Inspection.Imaging.Golden;

/// <summary>Each image <c>X_test</c> with the template <c>X_temp</c> of its own folder: the same extension first, else any. Not thread-safe.</summary>
public sealed class GoldenTemplatePairs : IGoldenTemplates
{
    private readonly GoldenTemplateCache cache = new();

    /// <inheritdoc/>
    public bool TryFind(Capture capture, out GoldenTemplate template, out LocalizedText why)
    {
        template = null!; // The port promises a template only with true.
        if (!PairName.TryTemplateOf(ImageFileReader.NameWithoutImageExtension(capture.Name), out var name))
        {
            why = Texts.NotATestedImage(capture.Name);
            return false;
        }
        var folder = Path.GetDirectoryName(capture.Name) ?? "";
        var own = Path.GetExtension(capture.Name);
        var path = ImageFileReader.Extensions.Prepend(own).Select(extension => Path.Combine(folder, name + extension)).FirstOrDefault(File.Exists);
        if (path is not null)
            return cache.TryRead(path, out template, out why);
        why = Texts.NoTemplateBeside(capture.Name, name + own);
        return false;
    }
}
