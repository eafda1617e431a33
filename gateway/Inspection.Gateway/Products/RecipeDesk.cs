using Inspection.Contracts;
using Inspection.Gateway.Registry;

namespace Inspection.Gateway.Products;

/// <summary>Holds recipes against the models and templates that they name, and writes them as stations are ordered them.</summary>
internal sealed class RecipeDesk(PackageCatalog catalog, TemplateStore templates)
{
    private const string Root = "/recipe";

    /// <exception cref="InputException">Values are out of range, or do not fit the model or the template; each of them is named.</exception>
    public void Require(string product, RecipeContent content)
    {
        List<OrderProblem> wrong = [.. RecipeRules.WrongIn(ToDesired(product, 1, content, null, content.RegionOfInterest)), .. WrongRegions(content), .. WrongModel(content)];
        if (wrong.Count > 0)
            throw new InputException(wrong[0].Text) { Fields = [.. wrong.Select(static problem => problem.Field)] };
    }

    /// <summary>The package that a recipe names.</summary>
    /// <exception cref="InputException">It is not here any more.</exception>
    public CataloguedPackage Package(string sha256) =>
        catalog.Find(sha256) ?? throw new InputException(Texts.UnknownPackage(sha256));

    /// <exception cref="InputException">A threshold is of no label of the package.</exception>
    public static void RequireLabels(CataloguedPackage package, RecipeContent content)
    {
        if (WrongLabels(package, content).FirstOrDefault() is { } wrong)
            throw new InputException(wrong.Text) { Fields = [wrong.Field] };
    }

    /// <param name="addressOf">Where stations fetch the template of a digest.</param>
    /// <exception cref="InputException">The template is not here.</exception>
    public DesiredRecipe ToDesired(string product, int revision, RecipeContent content, Func<string, string> addressOf)
    {
        DesiredTemplate? golden = null;
        if (content.GoldenSha256 is { } sha256)
        {
            var template = templates.Find(sha256) ?? throw new InputException(Texts.UnknownTemplate(sha256));
            golden = new DesiredTemplate(template.Sha256, template.Bytes, addressOf(template.Sha256));
        }
        return ToDesired(product, revision, content, golden, content.Regions is { } regions ? RecipeRegion.Around(regions) : content.RegionOfInterest);
    }

    private static DesiredRecipe ToDesired(string product, int revision, RecipeContent content, DesiredTemplate? golden, IReadOnlyList<double>? regionOfInterest) => new(
        product, revision, golden, content.Thresholds, content.MinimumSizePixels, regionOfInterest, content.DeadlineMilliseconds, content.TaktMilliseconds,
        content.Regions, content.OkPictureEvery, content.Camera);

    private IEnumerable<OrderProblem> WrongRegions(RecipeContent content)
    {
        if (content is { RegionOfInterest: not null, Regions: not null })
            yield return Problem("/regionOfInterest", Texts.RegionsTwice);
        if (content.GoldenSha256 is not { } golden)
            yield break;
        if (templates.Find(golden) is not { } template)
        {
            yield return Problem("/goldenSha256", Texts.UnknownTemplate(golden));
            yield break;
        }
        var outside = Texts.RegionOutside(template.WidthPixels, template.HeightPixels);
        if (content.RegionOfInterest is { } box && IsOutside(box, template))
            yield return Problem("/regionOfInterest", outside);
        for (var i = 0; i < (content.Regions?.Count ?? 0); i++)
        {
            if (content.Regions?[i] is { } region && IsOutside(region.Box, template))
                yield return Problem($"/regions/{i}/box", outside);
        }
    }

    private IEnumerable<OrderProblem> WrongModel(RecipeContent content) =>
        content.ModelSha256 is not { } sha256 ? []
        : catalog.Find(sha256) is { } package ? WrongLabels(package, content)
        : [Problem("/modelSha256", Texts.UnknownPackage(sha256))];

    private static IEnumerable<OrderProblem> WrongLabels(CataloguedPackage package, RecipeContent content)
    {
        var labels = package.Package.Labels.Select(static label => label.Id).ToList();
        return (content.Thresholds ?? new Dictionary<string, double>()).Keys.Where(label => !labels.Contains(label)).Select(label => Problem(
            $"/thresholds/{FieldProblem.Escape(label)}", Texts.ThresholdOfNoLabel(label, package.Package.Manifest.Name, string.Join(", ", labels))));
    }

    private static bool IsOutside(IReadOnlyList<double> box, Template template) =>
        RecipeRegion.IsBox(box) && !new RecipeRegion(box).Fits(template.WidthPixels, template.HeightPixels);

    private static OrderProblem Problem(string pointer, LocalizedText text) => new(new FieldProblem(Root + pointer, text), text);
}
