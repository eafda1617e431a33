using System.Threading.Channels;
using Inspection.Contracts;
using Inspection.Core.Swapping;

namespace Inspection.Agent.Swapping;

/// <summary>
/// Runs the swaps of a station: takes orders, asks <see cref="SwapMachine"/> what to do, has <see cref="SwapSteps"/> do it, and reports. One task of its own;
/// the inspection goes on beside it.
/// </summary>
internal sealed class SwapConductor : IAsyncDisposable
{
    private readonly Channel<SwapEvent> events = Channel.CreateUnbounded<SwapEvent>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource stop = new();
    private readonly ISwapChannel channel;
    private readonly SwapSteps steps;
    private readonly SwapReporter reporter;
    private readonly Task conducting;
    private SwapState state;
    private CancellationTokenSource giveWay = new();
    private Task underway = Task.CompletedTask;

    /// <param name="channel">Orders are heard from now on; start it afterwards.</param>
    /// <param name="start">Where the station stood when it was started.</param>
    public SwapConductor(ISwapChannel channel, SwapSteps steps, SwapReporter reporter, SwapState start)
    {
        (this.channel, this.steps, this.reporter, state) = (channel, steps, reporter, start);
        steps.OnProgress = reporter.Progress;
        channel.Ordered += OnOrdered;
        channel.Misordered += OnMisordered;
        reporter.Report(state);
        conducting = Task.Run(ConductAsync);
    }

    /// <summary>Takes no more orders, ends what is under way and closes a model that is not the station's. Call it when no part is judged any more.</summary>
    public async ValueTask DisposeAsync()
    {
        channel.Ordered -= OnOrdered;
        channel.Misordered -= OnMisordered;
        await stop.CancelAsync();
        await conducting;
        await giveWay.CancelAsync();
        await underway;
        steps.Close();
        reporter.Dispose();
        giveWay.Dispose();
        stop.Dispose();
    }

    private void OnOrdered(DesiredMessage order) => events.Writer.TryWrite(new SwapEvent.Ordered(order));

    private void OnMisordered(LocalizedText why) => events.Writer.TryWrite(new SwapEvent.Misordered(why));

    private async Task ConductAsync()
    {
        try
        {
            while (true)
                Handle(await events.Reader.ReadAsync(stop.Token));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private void Handle(SwapEvent what)
    {
        var (next, action) = SwapMachine.Next(state, what);
        var before = state;
        state = next;
        if (action == SwapAction.Begin)
            reporter.Begin();
        if (next.Step != before.Step || next.Order != before.Order || next.Next?.Id != before.Next?.Id || next.Reason != before.Reason)
            reporter.Report(next);
        if (action == SwapAction.GiveWay)
            giveWay.Cancel();
        else if (action != SwapAction.None)
            underway = DoAsync(action, next);
    }

    private async Task DoAsync(SwapAction action, SwapState at)
    {
        if (giveWay.IsCancellationRequested)
        {
            giveWay.Dispose();
            giveWay = new CancellationTokenSource();
        }
        var token = giveWay.Token;
        var came = await Task.Run(async () =>
        {
            StepAnnouncer.Announce(at.Step.ToString());
            return await steps.DoAsync(action, at, token);
        }, CancellationToken.None);
        if (action == SwapAction.Settle || action == SwapAction.RollBack)
            reporter.ModelChanged(at);
        events.Writer.TryWrite(came);
    }
}
