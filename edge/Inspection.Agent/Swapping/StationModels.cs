using Inspection.Agent.Station;
using Inspection.Contracts;
using Inspection.Core.Pipeline;
using Inspection.Core.Recipes;
using Inspection.Core.Swapping;
using Inspection.Imaging;
using Inspection.Imaging.Golden;
using Inspection.Imaging.Registration;
using Inspection.Inference;
using Inspection.Models;

namespace Inspection.Agent.Swapping;

/// <summary>Opens models for this station's recipe and templates, or for those that it is ordered.</summary>
internal sealed class StationModels(ModelOpener opener, StationRecipe own, IReadOnlyList<CameraChoice> cameras, CameraAdjustments adjustments, TimeProvider time)
{
    /// <summary>The settings of the cameras that go with the recipes.</summary>
    public CameraAdjustments Adjustments => adjustments;

    /// <summary>The recipe that the station was started with.</summary>
    public StationRecipe Own => own;

    /// <summary>The recipe that an order names.</summary>
    /// <param name="goldenFile">The golden template, where the order names one: checked, on this disk.</param>
    /// <exception cref="InputException">It does not go with this station's camera, or with its own golden template.</exception>
    public StationRecipe For(DesiredRecipe? ordered, string? goldenFile)
    {
        if (ordered is null)
            return own;
        var recipe = RecipeReader.Of(ordered, own.Recipe);
        var templates = own.Templates;
        if (goldenFile is not null)
        {
            if (cameras.Any(static choice => choice.Camera.StartsWith("sim:", StringComparison.Ordinal)))
                throw new InputException(Texts.GoldenOfSimulation);
            var size = new ImageSizeReader().Read(goldenFile);
            RecipeReader.CheckRegion(recipe, recipe.Name, size.WidthPixels, size.HeightPixels);
            templates = new SharedTemplates(GoldenTemplates.Open(goldenFile));
        }
        return new StationRecipe(recipe, RecipeReader.Identify(recipe), recipe.Name, templates);
    }

    /// <exception cref="InputException">The model does not go with the recipe or the camera.</exception>
    public void RequireFit(ModelPackage package, StationRecipe wanted)
    {
        RecipeReader.CheckLabels(wanted.Recipe, wanted.Origin, package.Labels);
        if (package.Manifest.Task == ModelTask.Compare && wanted.Templates is null)
            throw new InputException(Texts.GoldenNeeded(package.Manifest.Name, string.Join(", ", cameras)));
        adjustments.Require(wanted.Recipe.CameraOptions);
    }

    /// <summary>Opens a model and runs its reference case.</summary>
    /// <exception cref="InputException">The model is refused.</exception>
    public StationModel Open(ModelPackage package, StationRecipe wanted)
    {
        RequireFit(package, wanted);
        var engine = opener.Open(package);
        var registration = new TemplateRegistration();
        return new StationModel(engine, registration, new PartInspector(engine, wanted.Templates, registration, wanted.Recipe, time), wanted.Identity, adjustments.NumberOf(wanted.Recipe.CameraOptions));
    }
}
