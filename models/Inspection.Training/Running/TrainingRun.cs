using System.ComponentModel;
using System.Globalization;
using Inspection.Contracts;
using Inspection.Training.Planning;

namespace Inspection.Training.Running;

/// <summary>Starts the trainer, follows it, and starts it again with smaller steps when memory does not suffice. The best checkpoint stays whatever happens.</summary>
public sealed class TrainingRun(TrainerScripts scripts, RunFolder folder, IRunObserver observer, TimeProvider time)
{
    private static readonly TimeSpan pollInterval = TimeSpan.FromMilliseconds(250);

    /// <summary>Of the planned time; each validation is also a checkpoint.</summary>
    private const int Validations = 24;

    private const double FewestMinutesBetweenValidations = 0.25;
    private const double MostMinutesBetweenValidations = 6;

    private readonly List<TrainerValidation> validations = [];
    private readonly TrainerLog log = new(folder.Log);

    /// <summary>The most memory that the trainer was seen to use, megabytes.</summary>
    public long PeakMemoryMegabytes { get; private set; }

    /// <summary>Best mAP50 on the validation images so far; null before the first validation.</summary>
    public double? Best => validations.Count > 0 ? validations.Max(static validation => validation.Map50) : null;

    /// <summary>Training time so far, resumed runs together.</summary>
    public double Minutes { get; private set; }

    /// <exception cref="TrainingException">Memory or disk does not suffice, or the trainer failed.</exception>
    /// <exception cref="InputException">The trainer refused the data.</exception>
    public async Task<RunEnd> RunAsync(TrainingPlan plan, int seed, bool resume, CancellationToken cancellation)
    {
        if (resume)
            Follow();
        else
            File.Delete(folder.Log);
        for (var batch = plan.Batch; ; batch /= 2)
        {
            var (end, kind, exitCode, lastLines) = await AttemptAsync(plan with { Batch = batch }, seed, resume, cancellation);
            if (end is { } reached)
                return reached;
            var resumable = File.Exists(folder.Checkpoint);
            switch (kind)
            {
                case FailureKind.OutOfMemory when batch > 1:
                    observer.Says(Texts.SmallerBatch(batch / 2));
                    resume = resumable;
                    continue;
                case FailureKind.OutOfMemory:
                    throw new TrainingException(Texts.OutOfMemory(batch, resumable));
                case FailureKind.DiskFull:
                    throw new TrainingException(Texts.DiskFull(folder.Path, resumable));
                case FailureKind.WrongData:
                    throw new InputException(new LocalizedText(lastLines[^1], lastLines[^1]));
                default:
                    throw new TrainingException(Texts.TrainerFailed(exitCode, lastLines.LastOrDefault(static line => line.Trim().Length > 0) ?? "–", folder.Output));
            }
        }
    }

    private async Task<(RunEnd? End, FailureKind Kind, int ExitCode, IReadOnlyList<string> LastLines)> AttemptAsync(
        TrainingPlan plan, int seed, bool resume, CancellationToken cancellation)
    {
        using var process = Start(Arguments(plan, seed, resume));
        var exit = process.WaitAsync();
        var overMemory = false;
        var stoppedEarly = false;
        while (!exit.IsCompleted && !cancellation.IsCancellationRequested && !overMemory && !stoppedEarly)
        {
            await Task.WhenAny(exit, Task.Delay(pollInterval, time, cancellation));
            stoppedEarly = Follow() && EarlyStop.IsDue(validations, validations[^1].Seconds / (plan.Minutes * 60));
            var memory = ProcessMemory.OfTree(process.Id);
            PeakMemoryMegabytes = Math.Max(PeakMemoryMegabytes, memory);
            overMemory = memory > plan.MemoryMegabytes;
        }
        if (!exit.IsCompleted)
            process.Kill();
        var exitCode = await exit;
        Follow();
        if (cancellation.IsCancellationRequested)
            return (RunEnd.Cancelled, default, exitCode, []);
        if (stoppedEarly)
        {
            observer.Says(Texts.StoppedEarly(EarlyStop.Patience, Best ?? 0));
            return (RunEnd.StoppedEarly, default, exitCode, []);
        }
        if (overMemory)
            return (null, FailureKind.OutOfMemory, exitCode, []);
        return exitCode == 0 ? (RunEnd.Finished, default, 0, []) : (null, TrainerFailure.Classify(exitCode, process.LastLines), exitCode, process.LastLines);
    }

    private TrainerProcess Start(string[] arguments)
    {
        try
        {
            return TrainerProcess.Start(scripts.Python, arguments, folder.Output);
        }
        catch (Win32Exception exception)
        {
            throw new InputException(Texts.PythonMissing(scripts.Python, exception.Message), exception);
        }
    }

    private string[] Arguments(TrainingPlan plan, int seed, bool resume)
    {
        var between = Math.Clamp(plan.Minutes / Validations, FewestMinutesBetweenValidations, MostMinutesBetweenValidations);
        return
        [
            scripts.Train, "--data", folder.Dataset, "--out", folder.Path, "--cache", folder.Cache,
            "--minutes", Invariant(plan.Minutes), "--validate-minutes", Invariant(between),
            "--batch", Invariant(plan.Batch), "--processes", Invariant(plan.Processes), "--seed", Invariant(seed), "--until-stdin-closes",
            .. plan.Device is null ? Array.Empty<string>() : ["--device", "cuda"],
            .. resume ? ["--resume"] : Array.Empty<string>(),
        ];
    }

    /// <returns>Whether there was a validation.</returns>
    private bool Follow()
    {
        var validated = false;
        foreach (var entry in log.ReadNew())
        {
            switch (entry)
            {
                case TrainerValidation validation:
                    validations.Add(validation);
                    Minutes = validation.Seconds / 60;
                    observer.Validated(validations);
                    validated = true;
                    break;
                case TrainerReport report:
                    Minutes = report.Seconds / 60;
                    observer.Progressed(report, validations);
                    break;
            }
        }
        return validated;
    }

    private static string Invariant(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
