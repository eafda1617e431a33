using System.Collections.Concurrent;
using Inspection.Contracts;
using Inspection.Core.Pipeline;
using Inspection.Core.Sources;
using Inspection.Models;

namespace Inspection.Core.Swapping;

/// <summary>
/// The model that judges, and the place where it changes: between two parts, never within one. Where the recipes want other settings of the camera, it changes with
/// the picture: what was taken with the old ones is still judged by the model that stands by, and what no model is for, by none. <see cref="Inspect"/> and <see cref="Handed"/> belong to the
/// inspection thread, everything else to any one other. Owns the model that judges, and the one that stands by.
/// </summary>
public sealed class ModelSwitch(StationModel first) : IDisposable
{
    private static readonly CameraTrouble otherSettings = new(CameraFault.OtherSettings, Texts.OtherSettings);

    // Held while a part is judged: who has it knows that no model is in use. Taken by others a few times a swap.
    private readonly Lock gate = new();

    // Written by the inspection thread only. A camera without a name is the only one.
    private readonly ConcurrentDictionary<string, int> since = [];
    private StationModel current = first;
    private StationModel? standby;
    private SwapGuard? guard;
    private Action<SwapGuard, LocalizedText?>? onWatched;
    private ShadowRun? shadow;
    private JudgingRecord record = new();
    private JudgingRecord? standbyRecord;
    private long taken;
    private long handed;
    private long missing;

    /// <summary>The model that judges.</summary>
    public ModelPackage Current => Volatile.Read(ref current).Package;

    /// <summary>The recipe of the model that judges.</summary>
    public RecipeIdentity? CurrentRecipe => Volatile.Read(ref current).Recipe;

    /// <summary>The recipe by which the last part was judged; the inspection thread's.</summary>
    public RecipeIdentity? LastRecipe { get; private set; }

    /// <summary>Parts that were taken and have no result, the one being judged left out.</summary>
    public long Missing => Volatile.Read(ref missing);

    /// <summary>Cameras of which the model that judges has judged <paramref name="parts"/> or more since the switch, by pictures taken with the settings that it is for.</summary>
    public int CamerasJudged(int parts) => since.Count(camera => camera.Value >= parts);

    /// <summary>Parts taken so far.</summary>
    public long Taken => Volatile.Read(ref taken);

    /// <summary>Whether the inspection waits for a part now.</summary>
    public bool IsIdle => Volatile.Read(ref taken) == Volatile.Read(ref handed);

    /// <summary>Judges a part, by one model from beginning to end.</summary>
    /// <param name="into">Receives the judgement.</param>
    /// <returns>Which model it is by.</returns>
    public ModelPackage Inspect(Capture capture, Inspected into)
    {
        Volatile.Write(ref missing, taken - handed);
        Volatile.Write(ref taken, taken + 1);
        lock (gate)
        {
            if (guard is { } watch && onWatched is { } tell && current.IsFor(capture))
                return InspectWatchedLocked(capture, into, watch, tell);
            var judgedBy = InspectLocked(capture, into);
            shadow?.Offer(capture, into);
            return judgedBy;
        }
    }

    /// <summary>The last part's result is on its way.</summary>
    public void Handed() => Volatile.Write(ref handed, handed + 1);

    /// <summary>Shows every further part to <paramref name="run"/> as well; null: no longer. On return the earlier run is no longer in use.</summary>
    public void Show(ShadowRun? run)
    {
        lock (gate)
            shadow = run;
    }

    /// <summary>From the next part on <paramref name="next"/> judges, and the old model stands by until <see cref="Keep"/> or <see cref="Restore"/>.</summary>
    /// <param name="watched">
    /// Told after each part under watch, on the inspection thread, with why the new model must go: the old one then judges again already. Not told any more once the guard is content.
    /// </param>
    public void SwitchTo(StationModel next, SwapSettings settings, Action<SwapGuard, LocalizedText?> watched)
    {
        lock (gate)
        {
            (standby, standbyRecord) = (current, record);
            guard = settings.GuardParts > 0 ? new SwapGuard(record, settings) : null;
            onWatched = watched;
            (current, record) = (next, new JudgingRecord());
            since.Clear();
        }
    }

    /// <summary>The new model stays. Returns the old one, which is no longer in use, for disposal.</summary>
    public StationModel? Keep()
    {
        lock (gate)
        {
            var old = standby;
            (standby, standbyRecord, guard, onWatched) = (null, null, null, null);
            return old;
        }
    }

    /// <summary>The old model judges again, if it does not already. On return the new one is no longer in use.</summary>
    public void Restore()
    {
        lock (gate)
            RestoreLocked();
    }

    /// <summary>Call it when no part is judged any more.</summary>
    public void Dispose()
    {
        current.Dispose();
        standby?.Dispose();
    }

    private void RestoreLocked()
    {
        if (standby is not { } old)
            return;
        (current, record) = (old, standbyRecord ?? new JudgingRecord());
        (standby, standbyRecord, guard, onWatched) = (null, null, null, null);
    }

    private ModelPackage InspectLocked(Capture capture, Inspected into)
    {
        var isOld = !current.IsFor(capture) && standby is not null && standby.IsFor(capture);
        var model = isOld && standby is { } old ? old : current;
        LastRecipe = model.Recipe;
        if (model.IsFor(capture))
        {
            model.Inspector.Inspect(capture, into);
            if (!isOld && capture.Adjustment is not null)
                since[capture.Camera ?? ""] = since.GetValueOrDefault(capture.Camera ?? "") + 1;
        }
        else
        {
            model.Inspector.Inspect(capture with { Trouble = otherSettings }, into);
        }
        (isOld ? standbyRecord : record)?.Add(into);
        return model.Package;
    }

    private ModelPackage InspectWatchedLocked(Capture capture, Inspected into, SwapGuard watch, Action<SwapGuard, LocalizedText?> tell)
    {
        var judgedBy = current.Package;
        var isJudged = false;
        LocalizedText? why;
        try
        {
            InspectLocked(capture, into);
            isJudged = true;
            why = watch.Judge(into);
        }
        catch (Exception exception)
        {
            // Under watch nothing that the new model makes go wrong may stop the line.
            why = Texts.ModelBroke(exception.Message);
        }
        if (why is not null)
            RestoreLocked();
        else if (watch.IsContent)
            guard = null;
        tell(watch, why);
        // The part that showed the fault is not its victim: the old model judges it.
        if (isJudged && (why is null || into.Reason != VerdictReason.InferenceFailed))
            return judgedBy;
        return InspectLocked(capture, into);
    }
}
