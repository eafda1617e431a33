using System.Globalization;
using System.Text.RegularExpressions;
using Inspection.Contracts;

namespace Inspection.Models.Reading;

/// <summary>
/// What the values of a manifest must be. Its tensors are held by <see cref="TensorRules"/> or <see cref="ExportRules"/>, its reference case by
/// <see cref="ReferenceRules"/>.
/// </summary>
internal static partial class ManifestRules
{
    public static void Require(ModelManifest manifest, string file)
    {
        var guard = new ManifestGuard(file);
        guard.Require(Name().IsMatch(manifest.Name), "name", manifest.Name, Texts.NameForm);
        guard.Require(SemanticVersion.TryParse(manifest.Version, out _), "version", manifest.Version, Texts.VersionForm);
        guard.RequireText(manifest.Title.En, "title.en");
        guard.RequireText(manifest.Title.Ko, "title.ko");
        guard.RequireText(manifest.License, "license");
        RequireFile(manifest.Model.Sha256, manifest.Model.Precision, "model", guard);
        RequireAlternatives(manifest, guard);
        if (manifest.Task == ModelTask.Compare || manifest.Output.Head == ModelOutput.Boxes)
            RequireOwn(manifest, file, guard);
        else
            ExportRules.Require(manifest, guard);
        RequireLabels(manifest.Labels, guard);
        ReferenceRules.Require(manifest, guard);
        if (manifest.Training is { } training)
            RequireTraining(training, guard);
        RequireMeasured(manifest.Measured ?? [], guard);
    }

    /// <summary>This kit's own packages say where they come from and prove that they still answer.</summary>
    private static void RequireOwn(ModelManifest manifest, string file, ManifestGuard guard)
    {
        TensorRules.Require(manifest, file, guard);
        foreach (var (value, key) in (ReadOnlySpan<(object?, string)>)
            [(manifest.Reference, "reference"), (manifest.Training, "training"), (manifest.Measured, "measured")])
        {
            if (value is null)
                throw new InputException(Texts.MissingKey(file, key));
        }
    }

    private static void RequireAlternatives(ModelManifest manifest, ManifestGuard guard)
    {
        var precisions = new HashSet<string> { manifest.Model.Precision };
        var alternatives = manifest.Alternatives ?? [];
        for (var index = 0; index < alternatives.Count; index++)
        {
            var (_, sha256, precision, _) = alternatives[index];
            var key = $"alternatives[{index}]";
            RequireFile(sha256, precision, key, guard);
            guard.Require(precisions.Add(precision), key + ".precision", precision, Texts.Once);
        }
    }

    private static void RequireFile(string sha256, string precision, string key, ManifestGuard guard)
    {
        guard.Require(Digest().IsMatch(sha256), key + ".sha256", sha256, Texts.DigestForm);
        guard.RequireWord(precision, key + ".precision", Precisions.Full, Precisions.Quantised);
    }

    private static void RequireLabels(IReadOnlyList<ModelLabel> labels, ManifestGuard guard)
    {
        guard.Require(labels.Count > 0, "labels", labels, Texts.NotEmpty);
        for (var index = 0; index < labels.Count; index++)
        {
            var (id, en, ko, threshold, _) = labels[index];
            var key = $"labels[{index}]";
            guard.RequireText(id, key + ".id");
            guard.RequireText(en, key + ".en");
            guard.RequireText(ko, key + ".ko");
            guard.RequireShare(threshold, key + ".threshold");
        }
        guard.RequireDistinct(labels.Select(static label => label.Id), "labels", "id");
    }

    private static void RequireTraining(TrainingRecord training, ManifestGuard guard)
    {
        guard.RequireText(training.Script, "training.script");
        guard.Require(
            DateTimeOffset.TryParse(training.TrainedAt, CultureInfo.InvariantCulture, out _) && IsoDate().IsMatch(training.TrainedAt),
            "training.trainedAt", training.TrainedAt, Texts.DateForm);
        for (var index = 0; index < training.Data.Count; index++)
        {
            var (name, source, terms, images, use) = training.Data[index];
            var key = $"training.data[{index}]";
            guard.RequireText(name, key + ".name");
            guard.RequireText(source, key + ".source");
            guard.RequireText(terms, key + ".terms");
            guard.RequireCount(images, key + ".images");
            guard.RequireWord(use, key + ".use", "training", "validation", "both");
        }
    }

    private static void RequireMeasured(IReadOnlyList<Measurement> measured, ManifestGuard guard)
    {
        for (var index = 0; index < measured.Count; index++)
        {
            var row = measured[index];
            var key = $"measured[{index}]";
            guard.RequireText(row.Data, key + ".data");
            guard.RequireCount(row.Images, key + ".images");
            guard.RequireShare(row.Map33 ?? 0, key + ".map33");
            guard.RequireShare(row.Map50 ?? 0, key + ".map50");
            guard.RequireShare(row.DeeppcbAp ?? 0, key + ".deeppcbAp");
            guard.RequireShare(row.DeeppcbF ?? 0, key + ".deeppcbF");
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Name();

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Digest();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d(T.+)?$")]
    private static partial Regex IsoDate();
}
