using Inspection.Agent.Station;
using Inspection.Agent.Swapping.Packages;
using Inspection.Agent.Swapping.Probing;
using Inspection.Contracts;
using Inspection.Core.Inference;
using Inspection.Core.Swapping;
using Inspection.Inference;
using Inspection.Models;

namespace Inspection.Agent.Swapping;

/// <summary>Everything of a station's swaps that lies on its disk, below <c>{station}/models</c>, and the model that it starts with.</summary>
internal sealed class SwapFolder : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly SwapMemory memory;
    private readonly PackageStore store;
    private readonly string configured;
    private readonly TimeProvider time;

    /// <summary>The recipe that the station was last ordered and starts with; null: its own. Known after <see cref="OpenStarting"/>.</summary>
    public DesiredRecipe? Recipe { get; private set; }

    /// <summary>Its golden template on this disk.</summary>
    public string? Golden => store.GoldenOf(Recipe);

    private SwapFolder(string folder, string configured, TimeProvider time)
    {
        (this.configured, this.time) = (configured, time);
        var disk = new DiskSpace();
        memory = new SwapMemory(folder);
        store = new PackageStore(folder, disk, new PackageDownload(http, disk, DownloadLimits.Default, time));
    }

    public static SwapFolder Open(RunOptions options, string recipeModel, TimeProvider time) =>
        new(Path.Combine(options.Folder, "models"), options.ConfiguredModel(recipeModel), time);

    /// <summary>Opens the model that the last swap ended with, or else the one of the command line.</summary>
    /// <param name="resolve">Finds the command line's.</param>
    /// <param name="requireSettings">Throws <see cref="InputException"/> where the cameras do not take the settings of a recipe any more.</param>
    /// <returns>The engine, the caller's, and where the station stands with its last order.</returns>
    /// <exception cref="InputException">The command line's model is refused.</exception>
    public (IInferenceEngine Engine, SwapState State) OpenStarting(
        ModelOpener opener, Func<ModelPackage> resolve, Action<DesiredRecipe> requireSettings, Action<LocalizedText> say)
    {
        LocalizedText? why = null;
        if (memory.ReadCommitted() is { } committed)
        {
            if (committed.Configured == configured)
            {
                try
                {
                    if (store.GoldenOf(committed.Recipe) is { } golden && !File.Exists(golden))
                        throw new InputException(Texts.OrderedGoldenGone(golden));
                    if (committed.Recipe?.Camera is not null)
                        requireSettings(committed.Recipe);
                    var engine = opener.Open(store.Read(committed.Model));
                    Recipe = committed.Recipe;
                    return (engine, StateWith(engine.Model, null));
                }
                catch (InputException refusal)
                {
                    // It is fetched again when the broker repeats the order.
                    say(Texts.CommittedRefused(committed.Model, refusal.Text));
                    store.Remove(committed.Model);
                    memory.Forget();
                }
            }
            else
            {
                why = Texts.OtherConfigured(committed.Model);
                say(why);
                memory.ForgetCommitted();
            }
        }
        var chosen = opener.Open(resolve());
        return (chosen, StateWith(chosen.Model, why));
    }

    public SwapSteps Steps(ModelSwitch models, StationModels opener, int threads) =>
        new(models, opener, store, memory, new ProbeProcess(ProbeProcess.OwnCommand, threads), SwapPolicy.Default, configured, time);

    public void Dispose() => http.Dispose();

    /// <summary>An order that was settled is not taken up again when the broker repeats it.</summary>
    private SwapState StateWith(ModelPackage model, LocalizedText? why)
    {
        if (memory.ReadOrder() is not { Settled: { } settled } record)
            return new SwapState(SwapStep.Idle, Reason: why);
        var (wanted, manifest) = (record.Order.Model, model.Manifest);
        return settled == SwapStep.Running && (wanted.Name, wanted.Version) != (manifest.Name, manifest.Version)
            ? new SwapState(SwapStep.Idle, record.Order, Reason: why)
            : new SwapState(settled, record.Order, Reason: record.Reason?.ToLocalized());
    }
}
