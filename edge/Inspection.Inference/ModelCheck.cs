using Inspection.Contracts;

namespace Inspection.Inference;

/// <summary>Opens a package exactly as a station would, and says in one line how that went.</summary>
public sealed class ModelCheck(ModelOpener opener, TimeProvider clock)
{
    /// <param name="path">What the person gave as a model package; anything at all.</param>
    public ModelCheckResult Check(string path)
    {
        try
        {
            var start = clock.GetTimestamp();
            using var engine = opener.Open(path);
            var elapsed = clock.GetElapsedTime(start);
            return new ModelCheckResult(true, Texts.ModelAgrees(engine.Model.Manifest, elapsed));
        }
        catch (InputException error)
        {
            return new ModelCheckResult(false, error.Text);
        }
    }
}
