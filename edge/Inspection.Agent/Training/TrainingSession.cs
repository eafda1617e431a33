using Inspection.Contracts;
using Inspection.Evaluation.Reporting;
using Inspection.Imaging;
using Inspection.Inference;
using Inspection.Training.Data;
using Inspection.Training.Planning;
using Inspection.Training.Reporting;
using Inspection.Training.Running;

namespace Inspection.Agent.Training;

/// <summary>One <c>train</c> from the options to the checked package.</summary>
/// <param name="say">Receives lines for people.</param>
internal sealed class TrainingSession(TrainOptions options, TimeProvider time, Action<LocalizedText> say)
{
    /// <returns>Exit code: done, or failed while running where a person stopped it.</returns>
    /// <exception cref="InputException">Data, options or Python cannot be used.</exception>
    /// <exception cref="Inspection.Training.TrainingException">The training could not go on.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            return await TrainAsync(cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new Inspection.Training.TrainingException(Texts.CannotWrite(options.OutFolder, exception.Message), exception);
        }
    }

    private async Task<int> TrainAsync(CancellationToken cancellation)
    {
        var probe = TrainerProbe.Ask(options.Scripts);
        var (set, plan) = Prepare(probe, cancellation);
        using var folder = RunFolder.Open(options.OutFolder, options.Resume);
        folder.WriteDataset(set, plan.Side, options.Resume);
        say(Texts.Plan(plan));
        say(Texts.PageAt(folder.Page));

        var board = new ProgressBoard(options.Name, set, plan, folder, say, time);
        var run = new TrainingRun(options.Scripts, folder, board, time);
        RunEnd end;
        try
        {
            end = await run.RunAsync(plan, options.Data.Seed, options.Resume, cancellation);
        }
        catch (Exception exception) when (exception is InputException or Inspection.Training.TrainingException)
        {
            board.End(new LocalizedText(exception.Message, exception.Message));
            throw;
        }
        say(Texts.PeakMemory(run.PeakMemoryMegabytes, plan.MemoryMegabytes));
        if (end == RunEnd.Cancelled)
            return Stop(board, run, folder);

        EvaluationReport report;
        try
        {
            report = await new TrainedPackage(options, set, plan, folder, time, say).MakeAsync(run.Minutes, end == RunEnd.StoppedEarly, cancellation);
        }
        catch (OperationCanceledException)
        {
            return Stop(board, run, folder);
        }
        board.End(Texts.PackageReady(options.OutFolder));
        folder.RemoveCache();
        say(ReportTable.Render(report));
        var check = new ModelCheck(new ModelOpener(new GreyImageReader()), time).Check(options.OutFolder);
        say(check.Line);
        say(Texts.PackageReady(options.OutFolder));
        return check.ExitCode;
    }

    private (TrainingSet Set, TrainingPlan Plan) Prepare(TrainerProbe probe, CancellationToken cancellation)
    {
        var set = new DataInspection(new ImageSizeReader()).Inspect(options.Data, new Progress<int>(), cancellation);
        say(Texts.Looked(set.Images.Count, set.Source));
        var plan = Planner.Plan(set, Machine.Detect(options.OutFolder, probe.Gpu), options.Minutes, options.OutFolder, options.Views);
        set = set with { Findings = [.. set.Findings, .. Planner.Findings(set, plan)] };
        foreach (var finding in set.Findings)
            say(Texts.Finding(finding));
        return (set, plan);
    }

    private int Stop(ProgressBoard board, TrainingRun run, RunFolder folder)
    {
        var text = Texts.Stopped(run.Best, folder.Path);
        board.End(text);
        say(text);
        return ExitCodes.FailedWhileRunning;
    }
}
