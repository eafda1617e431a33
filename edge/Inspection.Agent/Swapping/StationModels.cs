using Inspection.Contracts;
using Inspection.Core.Pipeline;
using Inspection.Core.Recipes;
using Inspection.Core.Registration;
using Inspection.Core.Swapping;
using Inspection.Imaging.Registration;
using Inspection.Inference;
using Inspection.Models;

namespace Inspection.Agent.Swapping;

/// <summary>Opens models for this station's recipe and templates.</summary>
/// <param name="templates">Null where the source brings none and none was given.</param>
internal sealed class StationModels(ModelOpener opener, Recipe recipe, string recipeOrigin, IGoldenTemplates? templates, string camera, TimeProvider time)
{
    /// <exception cref="InputException">The model does not go with this station's recipe or camera.</exception>
    public void RequireFit(ModelPackage package)
    {
        RecipeReader.CheckLabels(recipe, recipeOrigin, package.Labels);
        if (package.Manifest.Task == ModelTask.Compare && templates is null)
            throw new InputException(Texts.GoldenNeeded(package.Manifest.Name, camera));
    }

    /// <summary>Opens a model and runs its reference case.</summary>
    /// <exception cref="InputException">The model is refused.</exception>
    public StationModel Open(ModelPackage package)
    {
        RequireFit(package);
        var engine = opener.Open(package);
        var registration = new TemplateRegistration();
        return new StationModel(engine, registration, new PartInspector(engine, templates, registration, recipe, time));
    }
}
