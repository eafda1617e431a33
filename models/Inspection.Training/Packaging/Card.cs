using System.Globalization;
using System.Text;
using Inspection.Contracts;
using Inspection.Evaluation.Reporting;
using Inspection.Models;

namespace Inspection.Training.Packaging;

/// <summary>The card of a trained package, Markdown: what it is for, what it was trained and measured on, and what was wrong with the data.</summary>
public static class Card
{
    public static string Write(CardFacts facts)
    {
        var (manifest, set, plan) = (facts.Manifest, facts.Set, facts.Plan);
        var text = new StringBuilder();
        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));

        Line($"# {manifest.Name} {manifest.Version}");
        Line($"");
        Line($"Finds {string.Join(", ", set.Labels)} {(set.Task == ModelTask.Compare ? "by comparing the tested image with its golden template" : "in a single image")}. Input {plan.Side}×{plan.Side}, grey; each image is looked at in {plan.Views} of the square's eight symmetries.");
        Line($"");
        Line($"**Trained** on {set.Training.Count} images of {set.Source}, seed {manifest.Training?.Seed}, {facts.TrainedMinutes:0.#} minutes in {plan.Processes} processes on {plan.Device ?? "the processor"}{(facts.StoppedEarly ? ", ended early because validation no longer rose" : "")}. The log is `log.jsonl`.");
        Line($"");
        Line($"**Measured** on {facts.Validation.Images} validation images with {facts.Validation.GroundTruth} defects, through the station's own inspection. Checkpoint and thresholds were chosen on these same images: expect a little less on others. With 95 % confidence mAP50 lies between {Percent(facts.Validation.Intervals.Map50?.Low)} and {Percent(facts.Validation.Intervals.Map50?.High)}. Pictures of the worst errors: `report.html`.");
        Line($"");
        Line($"| mAP33 | mAP50 | mAP50-95 | AP (DeepPCB) | F (DeepPCB) | Defective missed | Good rejected | p50 ms | p99 ms |");
        Line($"|---|---|---|---|---|---|---|---|---|");
        var report = facts.Validation;
        Line($"| {Percent(report.Map33)} | {Percent(report.Map50)} | {Percent(report.Map50To95)} | {Percent(report.DeepPcb.Ap)} | {Percent(report.DeepPcb.F)} | {report.ImageLevel.Missed} of {report.ImageLevel.Defective} | {report.ImageLevel.FalseAlarms} of {report.Images - report.ImageLevel.Defective} | {report.LatencyMs.P50:0.0} | {report.LatencyMs.P99:0.0} |");
        Line($"");
        Line($"| Label | Threshold | AP50 | Precision | Recall |");
        Line($"|---|---|---|---|---|");
        foreach (var label in manifest.Labels)
        {
            var figures = report.PerClass.GetValueOrDefault(label.Id);
            Line($"| {label.Id} | {label.Threshold:0.00} | {Percent(figures?.Ap50)} | {Percent(figures?.Precision)} | {Percent(figures?.Recall)} |");
        }
        Line($"");
        if (facts.QuantisationVerdict is { } verdict)
        {
            Line($"**int8** on the machine that trained, calibrated and measured on validation images: {verdict.In(UserLanguage.English)}");
            Line($"");
        }
        Line($"**The data**, as the kit found it:");
        foreach (var finding in set.Findings)
            Line($"- {finding.Text.In(UserLanguage.English)}");
        Line($"");
        Line($"**Terms.** The weights come from the training data; its owner decides what they may be used for.");
        return text.ToString();
    }

    private static string Percent(double? share) => share is { } value ? (value * 100).ToString("0.0", CultureInfo.InvariantCulture) : "–";
}
