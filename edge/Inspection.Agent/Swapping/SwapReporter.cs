using Inspection.Contracts;
using Inspection.Core.Pipeline;
using Inspection.Core.Swapping;

namespace Inspection.Agent.Swapping;

/// <summary>Says how far a swap is: to the broker, and in one line to people. Progress is thinned out; every change of step is said. Thread-safe.</summary>
internal sealed class SwapReporter(
    ISwapChannel channel, ModelSwitch models, RunStatistics statistics, ModelIdentity committed, string bootId, TimeProvider time, Action<LocalizedText> say) : IDisposable
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(500);

    private readonly Lock gate = new();
    private SwapState last = new(SwapStep.Idle);
    private ModelIdentity committed = committed;
    private long missingBefore;
    private long replacedBefore;
    private long saidAt;
    private bool isDisposed;

    /// <summary>What else is to be told of an order that is in force.</summary>
    public Func<DesiredMessage, LocalizedText?> NoteOn { get; init; } = static _ => null;

    /// <summary>Raised when another model judges or is the station's.</summary>
    public event Action? Changed;

    /// <summary>An order begins: what is lost from now on is on its account.</summary>
    public void Begin()
    {
        lock (gate)
            (missingBefore, replacedBefore) = (models.Missing, statistics.Replaced);
    }

    public void Report(SwapState state)
    {
        lock (gate)
        {
            if (isDisposed)
                return;
            last = state;
            if (state.Step == SwapStep.Running)
                committed = models.Current.Identity;
            saidAt = time.GetTimestamp();
            channel.Report(MessageLocked(null));
        }
        if (state.Order is { } order)
            say(Texts.SwapAt(order.Model, state.Step, Reason(state)));
        else if (state.Reason is { } reason)
            say(reason);
    }

    /// <summary>The step that was reported has been done, and another model judges now.</summary>
    public void ModelChanged(SwapState at)
    {
        lock (gate)
        {
            if (!isDisposed && last.Step == at.Step)
                channel.Report(MessageLocked(null));
        }
        Changed?.Invoke();
    }

    public void Progress(SwapProgress progress)
    {
        lock (gate)
        {
            if (isDisposed || (time.GetElapsedTime(saidAt) < ProgressInterval && progress.Done < progress.Total))
                return;
            saidAt = time.GetTimestamp();
            channel.Report(MessageLocked(progress));
        }
    }

    /// <summary>Nothing is said any more.</summary>
    public void Dispose()
    {
        lock (gate)
            isDisposed = true;
    }

    private ReportedMessage MessageLocked(SwapProgress? progress) => new(
        bootId, time.GetUtcNow(), last.Step, models.Current.Identity, committed,
        Math.Max(0, models.Missing - missingBefore), statistics.Replaced - replacedBefore,
        last.Order?.Id, last.Order?.Model, last.Next?.Id, Reason(last) is { } why ? BilingualText.From(why) : null, progress, models.CurrentRecipe);

    private LocalizedText? Reason(SwapState state) => state is { Step: SwapStep.Running, Order: { } order } ? state.Reason ?? NoteOn(order) : state.Reason;
}
