using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Evaluation.Datasets;
using Inspection.Imaging;
using Inspection.Models;

namespace Inspection.Training.Data;

/// <summary>Looks at labelled images before anything is trained: what is wrong with them, and what is done about it. Makes the split where none is given.</summary>
public sealed class DataInspection(IImageSizeReader sizes)
{
    private const int FewestImages = 10;
    private const int FewestDefective = 5;

    private readonly List<Finding> findings = [];

    /// <param name="looked">Told how many images have been looked at.</param>
    /// <exception cref="InputException">The data cannot be trained on; the text says why and what would be right.</exception>
    public TrainingSet Inspect(DataRequest request, IProgress<int> looked, CancellationToken cancellation)
    {
        findings.Clear();
        var (training, validation, source, left) = new DataReader(sizes).Read(request);
        findings.AddRange(left);
        var images = Look(training, validation, looked, cancellation);
        images = DuplicateRules.Apply(images, validation is not null, findings);
        images = UnifyLabels(images);
        Require(images, source);
        if (validation is null)
            Divide(images, request.Seed);
        else
            SplitRules.Report(images, findings);
        LabelRules.Report(images, findings);
        var labels = images.SelectMany(static image => image.Labels).Distinct().Order(StringComparer.Ordinal).ToArray();
        var task = images.All(static image => image.Source.TemplatePath is not null) ? ModelTask.Compare : ModelTask.Detect;
        return new TrainingSet(source, task, InOrderOfTheKit(labels), [.. images.Select(static image => image.Done())], [.. findings]);
    }

    /// <summary>Decodes every image once.</summary>
    private List<InspectedImage> Look(IReadOnlyList<LabelledImage> training, IReadOnlyList<LabelledImage>? validation, IProgress<int> looked, CancellationToken cancellation)
    {
        var images = training.Select(static image => new InspectedImage(image, forValidation: false))
            .Concat((validation ?? []).Select(static image => new InspectedImage(image, forValidation: true))).ToArray();
        var unreadable = new LocalizedText?[images.Length];
        var done = 0;
        Parallel.For(0, images.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation }, index =>
        {
            try
            {
                images[index].Fingerprint = Fingerprint.Of(images[index].Source.TestedPath);
            }
            catch (ImageException exception)
            {
                unreadable[index] = exception.Text;
            }
            looked.Report(Interlocked.Increment(ref done));
        });
        var texts = unreadable.OfType<LocalizedText>().ToArray();
        if (texts.Length > 0)
            findings.Add(new Finding(FindingKind.LeftOut, Texts.LeftOut(DataProblemKind.UnreadableImage, texts.Length, texts[0])));
        return [.. images.Where((_, index) => unreadable[index] is null)];
    }

    private List<InspectedImage> UnifyLabels(List<InspectedImage> images)
    {
        var spelling = LabelSpellings.Unify(images.SelectMany(static image => image.Source.Defects).CountBy(static defect => defect.Label).ToDictionary());
        foreach (var (renamed, chosen) in spelling.Where(static entry => entry.Key != entry.Value))
            findings.Add(new Finding(FindingKind.RenamedLabels, Texts.Renamed(renamed, chosen)));
        foreach (var image in images)
            image.Rename(spelling);
        return images;
    }

    private static void Require(List<InspectedImage> images, string source)
    {
        if (images.Count < FewestImages)
            throw new InputException(Texts.TooFewImages(source, images.Count, FewestImages));
        var defective = images.Count(static image => image.Labels.Count > 0);
        if (defective < FewestDefective)
            throw new InputException(Texts.TooFewDefective(source, defective, FewestDefective));
    }

    private void Divide(List<InspectedImage> images, int seed)
    {
        var products = ProductGroups.Guess([.. images.Select(static image => image.Source)]);
        var clusters = DuplicateRules.Clusters(images);
        var groups = Groups.Join(products, clusters);
        var validates = GroupSplit.Divide(groups, [.. images.Select(static image => image.Labels)], seed);
        for (var i = 0; i < images.Count; i++)
            (images[i].Group, images[i].ForValidation) = (groups[i], validates[i]);
        var near = clusters.Length - clusters.Distinct().Count();
        if (near > 0)
            findings.Add(new Finding(FindingKind.NearDuplicates, Texts.NearDuplicatesTogether(near)));
        findings.Add(new Finding(
            FindingKind.Split, Texts.Divided(images.Count - validates.Count(static own => own), validates.Count(static own => own), products?.Distinct().Count(), seed), IsWarning: false));
        SplitRules.RequireBothSides(images);
    }

    /// <summary>The words of substrates in the order of the kit's own models; all others behind, by the alphabet.</summary>
    private static string[] InOrderOfTheKit(string[] labels) => [.. labels.OrderBy(static label => KnownLabels.Index(label)).ThenBy(static label => label, StringComparer.Ordinal)];
}
