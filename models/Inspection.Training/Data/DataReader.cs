using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Evaluation.Datasets;

namespace Inspection.Training.Data;

/// <summary>Reads labelled images with the readers of <c>./kit eval</c>, leaving out what cannot be used.</summary>
internal sealed class DataReader(IImageSizeReader sizes)
{
    private const string Training = "train";
    private const string Validation = "val";
    private const string Test = "test";

    private readonly List<DataProblem> problems = [];

    /// <returns>The images to learn from; those to validate with, null where the data names none; the source for people; what was left out.</returns>
    /// <exception cref="InputException">Nothing usable is there, or more was left out than was read.</exception>
    public (IReadOnlyList<LabelledImage> Training, IReadOnlyList<LabelledImage>? Validation, string Source, IReadOnlyList<Finding> Findings) Read(DataRequest request)
    {
        var splits = LabelledSets.Splits(request.Format, request.Folder);
        var list = request.List;
        var validationList = request.ValidationList;
        if (list is null && splits.Contains(Training))
        {
            list = Training;
            validationList ??= splits.Contains(Validation) ? Validation : null;
        }
        var training = ReadSet(request, list);
        var validation = validationList is null ? null : ReadSet(request, validationList);
        Require(training.Images.Count + (validation?.Images.Count ?? 0));
        return (training.Images, validation?.Images, validation is null ? training.Source : $"{training.Source}, {validation.Source}", [.. LeftOut(), .. Untouched(splits, list)]);
    }

    private LabelledSet ReadSet(DataRequest request, string? list) => LabelledSets.Read(request.Format, request.Folder, list, sizes, problems);

    private void Require(int usable)
    {
        var refused = problems.Where(static problem => problem.Kind != DataProblemKind.BadBox).DistinctBy(static problem => problem.File).ToArray();
        if (refused.Length > usable)
            throw new InputException(Texts.MostlyUnusable(refused.Length, usable, refused[0].Text));
    }

    private IEnumerable<Finding> LeftOut() => problems.GroupBy(static problem => problem.Kind)
        .Select(static kind => new Finding(FindingKind.LeftOut, Texts.LeftOut(kind.Key, kind.Count(), kind.First().Text)));

    private static IEnumerable<Finding> Untouched(IReadOnlyList<string> splits, string? list)
    {
        if (list == Training && splits.Contains(Test))
            yield return new Finding(FindingKind.Split, Texts.TestUntouched, IsWarning: false);
    }
}
