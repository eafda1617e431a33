namespace Inspection.Models;

/// <summary>What a person gave as a model: a package, and perhaps which of its precisions.</summary>
/// <param name="Package">A name, <c>name@version</c> or a path.</param>
/// <param name="Precision">Null for the one that the package runs by default.</param>
public sealed record ModelChoice(string Package, string? Precision)
{
    /// <param name="text">As <c>NAME</c>, <c>NAME@VERSION:int8</c> or <c>DIR:fp32</c>. What exists on disk under the whole text is meant as a path.</param>
    public static ModelChoice Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.LastIndexOf(':');
        return colon >= 0 && Precisions.IsKnown(text[(colon + 1)..]) && !Path.Exists(text)
            ? new ModelChoice(text[..colon], text[(colon + 1)..])
            : new ModelChoice(text, null);
    }
}
