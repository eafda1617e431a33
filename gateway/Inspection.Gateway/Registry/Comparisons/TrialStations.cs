using Inspection.Contracts;
using Inspection.Core.Inference;
using Inspection.Core.Pipeline;
using Inspection.Core.Recipes;
using Inspection.Core.Registration;
using Inspection.Core.Sources;
using Inspection.Imaging.Golden;

namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>The models of a comparison, each set up by the recipe of the picture that is judged next, as a station is after a changeover. Used by one thread.</summary>
internal sealed class TrialStations(IReadOnlyList<IInferenceEngine> engines, ComparisonJob job, ITemplateRegistration registration, TimeProvider time)
{
    /// <summary>The gateway's processor is not the station's: nothing is undetermined here for being late.</summary>
    private const double NoDeadlineMilliseconds = 600_000;

    /// <summary>Recipes that are kept set up: each holds its template and a few pictures' worth of memory, and pictures of several stations take turns.</summary>
    private const int MostSetUp = 4;

    private static readonly Recipe ownThresholds = new("comparison", "", DeadlineMilliseconds: NoDeadlineMilliseconds);

    private readonly Dictionary<string, (IInferenceEngine Engine, PartInspector Inspector)[]> setUp = [];

    /// <summary>In the order of the models.</summary>
    /// <param name="recipe">Name of one of the job's; null: the models' own thresholds, everywhere.</param>
    /// <exception cref="InputException">Its golden template cannot be read.</exception>
    public IReadOnlyList<(IInferenceEngine Engine, PartInspector Inspector)> For(string? recipe)
    {
        var key = recipe ?? "";
        if (setUp.TryGetValue(key, out var ready))
            return ready;
        if (setUp.Count == MostSetUp)
            setUp.Clear();
        var how = recipe is null ? ownThresholds : RecipeReader.Of(job.Recipes[recipe].Recipe, ownThresholds) with { DeadlineMilliseconds = NoDeadlineMilliseconds };
        IGoldenTemplates? golden = job.GoldenOf(recipe) is { } file ? GoldenTemplates.Open(file) : null;
        return setUp[key] = [.. engines.Select(engine => (engine, new PartInspector(engine, golden, registration, how, time)))];
    }
}
