using System.Text.Json;
using Inspection.Agent.Swapping.Packages;
using Inspection.Agent.Swapping.Probing;
using Inspection.Contracts;
using Inspection.Core.Swapping;
using Inspection.Inference.Probing;
using Inspection.Models;
using Inspection.Models.Archives;

namespace Inspection.Agent.Swapping;

/// <summary>The work behind each <see cref="SwapAction"/>; one at a time. Owns the new model until the switch has it for good.</summary>
internal sealed class SwapSteps(
    ModelSwitch models, StationModels opener, PackageStore store, SwapMemory memory, IModelProbe probe, SwapPolicy policy, string configured, TimeProvider time)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromSeconds(1);

    /// <summary>A camera that sends nothing while others do must not hold up the changeover.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);

    /// <summary>One would do; another one, because pictures of neither settings may carry the number already.</summary>
    private const int NewParts = 2;

    // A package that this process has tried once is the same package the next time, and so is the memory that it takes.
    private readonly Dictionary<(string Folder, string Sha256), ProbeReport> tried = [];
    private ModelPackage? package;
    private StationModel? candidate;
    private StationRecipe? wanted;
    private string recipeInForce = Plain(memory.ReadCommitted()?.Recipe);
    private string? committedSha256 = memory.ReadCommitted()?.Model.Sha256;

    /// <summary>Told how far the present step is.</summary>
    public Action<SwapProgress> OnProgress { get; set; } = static _ => { };

    /// <summary>Does it, and says what came of it.</summary>
    /// <param name="giveWay">A newer order came; only waiting steps look at it.</param>
    public async Task<SwapEvent> DoAsync(SwapAction action, SwapState state, CancellationToken giveWay)
    {
        if (state.Order is not { } order)
            return new SwapEvent.Done();
        try
        {
            switch (action)
            {
                case SwapAction.Begin:
                    if (Plain(order.Recipe) == recipeInForce && IsInForce(order.Model))
                        return new SwapEvent.AlreadyInForce();
                    break;
                case SwapAction.Download:
                    await store.FetchAsync(order.Model, OnProgress, giveWay);
                    await store.FetchGoldenAsync(order.Recipe, giveWay);
                    break;
                case SwapAction.Check:
                    await CheckAsync(order, giveWay);
                    break;
                case SwapAction.Warm:
                    Warm(order);
                    break;
                case SwapAction.Shadow:
                    await ShadowAsync(order.SwapOrDefault, giveWay);
                    break;
                case SwapAction.Watch:
                    await WatchAsync(order, giveWay);
                    break;
                case SwapAction.Commit:
                    memory.Write(new CommittedModel(configured, order.Id, order.Model, order.Recipe));
                    break;
                case SwapAction.RollBack:
                    models.Restore();
                    opener.Adjustments.Revert();
                    Discard();
                    break;
                case SwapAction.Discard:
                    Discard();
                    break;
                case SwapAction.Settle:
                    Keep(order);
                    break;
            }
            if (!state.IsOpen)
                memory.Write(new OrderRecord(order, AttemptsAt(order), state.Step, state.Reason is { } why ? BilingualText.From(why) : null));
            return new SwapEvent.Done();
        }
        catch (OperationCanceledException) when (giveWay.IsCancellationRequested)
        {
            return new SwapEvent.GaveWay();
        }
        catch (InputException refusal)
        {
            return new SwapEvent.Failed(refusal.Text);
        }
        catch (Exception error)
        {
            // A full disk while writing down, a runtime that fails as none should: the line has its old model and goes on.
            return new SwapEvent.Failed(Texts.StepFailed(error.Message));
        }
    }

    /// <summary>Closes what is open; the station is stopping and judges no more.</summary>
    public void Close()
    {
        models.Show(null);
        models.Restore();
        opener.Adjustments.Revert();
        Discard();
    }

    private bool IsInForce(DesiredModel wanted)
    {
        var current = models.Current;
        if (wanted.Name != current.Manifest.Name || wanted.Version != current.Manifest.Version)
            return false;
        if (wanted.Precision is { } precision && precision != current.Manifest.Model.Precision)
            return false;
        return current.Folder == store.FolderOf(wanted.Sha256) || DigestOf(current) == wanted.Sha256;
    }

    /// <summary>A model from the command line was never an archive.</summary>
    private static string DigestOf(ModelPackage package)
    {
        var file = Path.GetTempFileName();
        try
        {
            return PackageArchive.WriteFile(package.Folder, file).Sha256;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task CheckAsync(DesiredMessage order, CancellationToken giveWay)
    {
        package = store.Read(order.Model);
        wanted = opener.For(order.Recipe, store.GoldenOf(order.Recipe));
        opener.RequireFit(package, wanted);
        var free = policy.FreeMemory();
        var estimate = FreeMemory.Estimate(new FileInfo(package.ModelFile).Length);
        if (estimate > free)
            throw new InputException(Texts.TooLargeBeside(package.Identity, estimate, free));
        var key = (package.Folder, package.Identity.Sha256);
        if (!tried.TryGetValue(key, out var report))
        {
            tried[key] = report = await probe.TryAsync(package, new ProbeLimits(policy.ProbeTime, free), giveWay);
            free = policy.FreeMemory();
        }
        if (report.MemoryBytes > free)
            throw new InputException(Texts.TooLargeBeside(package.Identity, report.MemoryBytes, free));
    }

    /// <summary>A model that ended this very process twice, which its own process survived, does not get a third chance.</summary>
    private void Warm(DesiredMessage order)
    {
        var attempts = AttemptsAt(order);
        if (attempts >= SwapPolicy.MaximumAttempts)
            throw new InputException(Texts.EndedTheStation(attempts));
        memory.Write(new OrderRecord(order, attempts + 1));
        candidate = opener.Open(package ?? store.Read(order.Model), Wanted(order));
    }

    private StationRecipe Wanted(DesiredMessage order) => wanted ??= opener.For(order.Recipe, store.GoldenOf(order.Recipe));

    private int AttemptsAt(DesiredMessage order) => memory.ReadOrder() is { } record && record.Order.Id == order.Id ? record.Attempts : 0;

    private async Task ShadowAsync(SwapSettings settings, CancellationToken giveWay)
    {
        using var run = new ShadowRun(Candidate, settings, time, OnProgress);
        models.Show(run);
        try
        {
            if (await run.Ended.WaitAsync(giveWay) is { } why)
                throw new InputException(why);
        }
        finally
        {
            models.Show(null);
        }
    }

    private async Task WatchAsync(DesiredMessage order, CancellationToken giveWay)
    {
        var settings = order.SwapOrDefault;
        var ended = new TaskCompletionSource<LocalizedText?>(TaskCreationOptions.RunContinuationsAsynchronously);
        models.SwitchTo(Candidate, settings, (guard, why) =>
        {
            OnProgress(new SwapProgress(guard.Parts, settings.GuardParts));
            if (why is not null || guard.IsContent)
                ended.TrySetResult(why);
        });
        var isAdjusted = opener.Adjustments.Apply(Wanted(order).Recipe.CameraOptions);
        if (settings.GuardParts > 0 && await ended.Task.WaitAsync(giveWay) is { } tripped)
            throw new InputException(tripped);
        if (isAdjusted)
            await AwaitNewPicturesAsync(giveWay);
    }

    /// <summary>
    /// What was photographed before the cameras were set is the old model's. None of it is on its way any more once parts of the new settings have come from every
    /// camera that has settings, each of which keeps its parts in order, or the inspection has waited a while for any part at all.
    /// </summary>
    private async Task AwaitNewPicturesAsync(CancellationToken giveWay)
    {
        var began = time.GetTimestamp();
        var (taken, since) = (models.Taken, began);
        while (models.CamerasJudged(NewParts) < opener.Adjustments.Count && time.GetElapsedTime(since) < LongestQuiet && time.GetElapsedTime(began) < LongestSilence)
        {
            await Task.Delay(Moment, time, giveWay);
            if (!models.IsIdle || models.Taken != taken)
                (taken, since) = (models.Taken, time.GetTimestamp());
        }
    }

    private StationModel Candidate => candidate ?? throw new InvalidOperationException("No model was opened.");

    private void Discard()
    {
        candidate?.Dispose();
        (candidate, package, wanted) = (null, null, null);
    }

    /// <summary>What makes a recipe another one; where its template is fetched from does not.</summary>
    private static string Plain(DesiredRecipe? recipe) => recipe is null ? "" : JsonSerializer.Serialize(
        recipe.Golden is { } golden ? recipe with { Golden = golden with { Url = "" } } : recipe, Wire.Default.DesiredRecipe);

    /// <summary>The package that the station runs, and the one before it for the way back, stay on disk.</summary>
    private void Keep(DesiredMessage order)
    {
        models.Keep()?.Dispose();
        opener.Adjustments.Keep();
        (candidate, package, wanted) = (null, null, null);
        recipeInForce = Plain(order.Recipe);
        var before = committedSha256;
        committedSha256 = memory.ReadCommitted()?.Model.Sha256;
        if (committedSha256 != before)
            store.Prune([order.Model.Sha256, .. before is null ? (string[])[] : [before]]);
    }
}
