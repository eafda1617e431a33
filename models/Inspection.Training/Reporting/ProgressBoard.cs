using Inspection.Contracts;
using Inspection.Training.Data;
using Inspection.Training.Planning;
using Inspection.Training.Running;

namespace Inspection.Training.Reporting;

/// <summary>Shows a training: lines for the terminal, the curve and the page in its folder, rewritten at each validation.</summary>
public sealed class ProgressBoard(string name, TrainingSet set, TrainingPlan plan, RunFolder folder, Action<LocalizedText> say, TimeProvider time) : IRunObserver
{
    private static readonly TimeSpan lineInterval = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan pageInterval = TimeSpan.FromSeconds(5);

    private readonly int trainingImages = set.Training.Count;
    private IReadOnlyList<TrainerValidation> validations = [];
    private TrainerReport? first;
    private LocalizedText status = Texts.PageLeft(TimeSpan.FromMinutes(plan.Minutes));
    private long? lastLine;
    private long? lastPage;

    public void Progressed(TrainerReport report, IReadOnlyList<TrainerValidation> validations)
    {
        this.validations = validations;
        first ??= report;
        var remaining = TimeSpan.FromSeconds(Math.Max(0, plan.Minutes * 60 - report.Seconds));
        status = Texts.PageLeft(remaining);
        if (IsDue(ref lastLine, lineInterval))
        {
            say(Texts.Progress(
                TimeSpan.FromSeconds(report.Seconds), Math.Min(1, report.Seconds / (plan.Minutes * 60)), Speed(report), (double)report.Images / trainingImages, remaining));
        }
        if (IsDue(ref lastPage, pageInterval))
            Write(isRunning: true);
    }

    public void Validated(IReadOnlyList<TrainerValidation> validations)
    {
        this.validations = validations;
        say(Texts.Validated(validations[^1].Map50, validations.SkipLast(1).All(earlier => earlier.Map50 < validations[^1].Map50)));
        Write(isRunning: true);
    }

    public void Says(LocalizedText text) => say(text);

    /// <summary>Writes curve and page a last time; the page then no longer reloads.</summary>
    public void End(LocalizedText text)
    {
        status = text;
        Write(isRunning: false);
    }

    /// <summary>Since this run began; an earlier one may have had another machine to itself.</summary>
    private double Speed(TrainerReport report) => first is { } begin && report.Seconds > begin.Seconds
        ? (report.Images - begin.Images) / (report.Seconds - begin.Seconds)
        : report.Images / Math.Max(report.Seconds, 1);

    private bool IsDue(ref long? last, TimeSpan interval)
    {
        var now = time.GetTimestamp();
        if (last is { } before && time.GetElapsedTime(before, now) < interval)
            return false;
        last = now;
        return true;
    }

    private void Write(bool isRunning)
    {
        try
        {
            Replace(folder.Curve, CurvePicture.Draw(validations, plan.Minutes));
            Replace(folder.Page, System.Text.Encoding.UTF8.GetBytes(
                ProgressPage.Render(name, set.Findings, validations, plan.Minutes, status, isRunning, UserLanguages.Current)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What shows the training must not end it; a full disk ends the trainer itself, which says so.
        }
    }

    private static void Replace(string path, byte[] content)
    {
        File.WriteAllBytes(path + ".part", content);
        File.Move(path + ".part", path, overwrite: true);
    }
}
