using Inspection.Contracts;
using Inspection.Core.Inference;
using Inspection.Models;

namespace Inspection.Inference;

/// <summary>Opens a package exactly as a station would, and says in one line how that went.</summary>
public sealed class ModelCheck(ModelOpener opener, TimeProvider clock)
{
    /// <param name="path">What the person gave as a model package; anything at all. Without a precision behind it, every precision is checked.</param>
    public ModelCheckResult Check(string path)
    {
        try
        {
            var start = clock.GetTimestamp();
            using var engine = opener.Open(path);
            RequireRun(engine);
            var elapsed = clock.GetElapsedTime(start);
            if (ModelChoice.Parse(path).Precision is null)
                RequireAlternatives(engine.Model);
            return new ModelCheckResult(true, Texts.ModelAgrees(engine.Model.Manifest, elapsed));
        }
        catch (InputException error)
        {
            return new ModelCheckResult(false, error.Text);
        }
    }

    private void RequireAlternatives(ModelPackage package)
    {
        foreach (var precision in package.PrecisionsHeld.Skip(1))
        {
            using var engine = opener.Open(package.In(precision));
            RequireRun(engine);
        }
    }

    /// <summary>Without a reference case nothing has run yet.</summary>
    private static void RequireRun(IInferenceEngine engine)
    {
        if (engine.Model.Manifest.Reference is not null)
            return;
        try
        {
            engine.Run();
        }
        catch (InferenceException error)
        {
            throw new InputException(Texts.ModelFailed(engine.Model.Folder, error.Text.English), error);
        }
    }
}
