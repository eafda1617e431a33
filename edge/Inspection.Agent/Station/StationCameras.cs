using Inspection.Contracts;
using Inspection.Core.Inference;
using Inspection.Core.Pipeline;
using Inspection.Core.Recipes;
using Inspection.Core.Registration;
using Inspection.Core.Sources;

namespace Inspection.Agent.Station;

/// <summary>The station's cameras, opened and looked at: their first pictures have been taken and come again. Owns the sources.</summary>
internal sealed class StationCameras : IDisposable
{
    private readonly List<StationCamera> cameras = [];
    private readonly Dictionary<string, IGoldenTemplates> templates = [];
    private readonly List<IAdjustableSource> adjustable = [];
    private readonly List<CameraChoice> withoutSettings = [];

    private StationCameras()
    {
    }

    public IReadOnlyList<StationCamera> All => cameras;

    /// <summary>Where their golden templates come from; null where one of them has none.</summary>
    public IGoldenTemplates? Templates =>
        templates.Count < cameras.Count ? null : cameras.Count == 1 ? templates.Values.Single() : new CameraTemplates(templates);

    /// <summary>Those that take a recipe's settings.</summary>
    public IReadOnlyList<IAdjustableSource> Adjustable => adjustable;

    /// <summary>Says which settings of a recipe mean nothing to which cameras; null: all are heard.</summary>
    public LocalizedText? Ignored(Recipe recipe) => recipe.CameraOptions.Count == 0 || withoutSettings.Count == 0
        ? null
        : Texts.SettingsIgnored(string.Join(", ", recipe.CameraOptions.Keys), string.Join(", ", withoutSettings));

    /// <summary>Opens each and looks at its first picture, so that a golden template of another size is told before the line starts.</summary>
    /// <param name="settings">Of the recipe that the station begins with, for the cameras that have any.</param>
    /// <param name="hasOrderedTemplate">Whether parts are compared with a template that was ordered: held against the recipe then, and the cameras' own are not used.</param>
    /// <param name="conveyor">The belt of a virtual bench; null: there is none.</param>
    /// <exception cref="InputException">A camera or its template cannot be opened, or they do not go together.</exception>
    public static StationCameras Open(
        RunOptions options, Recipe recipe, IReadOnlyDictionary<string, string> settings, IInferenceEngine engine, bool hasOrderedTemplate, IPartConveyor? conveyor, TimeProvider time, CancellationToken stop)
    {
        var opened = new StationCameras();
        try
        {
            foreach (var choice in options.Cameras)
                opened.Add(choice, options, recipe, settings, engine, engine.Compares && !hasOrderedTemplate, conveyor, time, stop);
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var camera in cameras)
            camera.Source.Dispose();
    }

    private void Add(
        CameraChoice choice, RunOptions options, Recipe recipe, IReadOnlyDictionary<string, string> settings, IInferenceEngine engine, bool needsTemplate,
        IPartConveyor? conveyor, TimeProvider time, CancellationToken stop)
    {
        var (source, golden) = SourceOpener.Open(choice.Camera, recipe.Golden, time, settings, conveyor);
        Capture first;
        try
        {
            if (needsTemplate && golden is null)
                throw new InputException(Texts.GoldenNeeded(engine.Model.Manifest.Name, choice.ToString()));
            first = source.Read(stop) ?? throw new InputException(Texts.EmptySource(choice.ToString()));
        }
        catch
        {
            source.Dispose();
            throw;
        }
        if (source is IAdjustableSource { IsAdjustable: true } camera)
            adjustable.Add(camera);
        else
            withoutSettings.Add(choice);
        cameras.Add(new StationCamera(choice.Name, new PrependedSource(source, first), choice.Weight));
        if (golden is null)
            return;
        templates.Add(choice.Name ?? "", golden);
        if (!needsTemplate || first.Frame is not { } frame || !golden.TryFind(first, out var template, out _))
            return;
        if (PartInspector.WhyUnfit(template, frame) is { } why)
            throw new InputException(why);
        RecipeReader.CheckRegion(recipe, options.RecipeFile ?? recipe.Name, template.WidthPixels, template.HeightPixels);
    }
}
