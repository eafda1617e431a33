using Inspection.Contracts;
using Inspection.Gateway.Registry;

namespace Inspection.Gateway.Products;

/// <summary>Holds recipes against the models and templates that they name, and writes them as stations are ordered them.</summary>
internal sealed class RecipeDesk(PackageCatalog catalog, TemplateStore templates)
{
    /// <exception cref="InputException">A value is out of range, or does not fit the model or the template.</exception>
    public void Require(string product, RecipeContent content)
    {
        var recipe = ToDesired(product, 1, content, static _ => "http://localhost/");
        if (DesiredRules.WhyWrong(recipe) is { } wrong)
            throw new InputException(wrong);
        if (content.ModelSha256 is { } sha256)
            RequireLabels(Package(sha256), content);
        if (content is { RegionOfInterest: [var x, var y, var width, var height], GoldenSha256: { } golden } && templates.Find(golden) is { } template
            && (x + width > template.WidthPixels || y + height > template.HeightPixels))
            throw new InputException(Texts.RegionOutside(template.WidthPixels, template.HeightPixels));
    }

    /// <summary>The package that a recipe names.</summary>
    /// <exception cref="InputException">It is not here any more.</exception>
    public CataloguedPackage Package(string sha256) =>
        catalog.Find(sha256) ?? throw new InputException(Texts.UnknownPackage(sha256));

    public static void RequireLabels(CataloguedPackage package, RecipeContent content)
    {
        var labels = package.Package.Labels.Select(static label => label.Id).ToList();
        foreach (var label in (content.Thresholds ?? new Dictionary<string, double>()).Keys)
        {
            if (!labels.Contains(label))
                throw new InputException(Texts.ThresholdOfNoLabel(label, package.Package.Manifest.Name, string.Join(", ", labels)));
        }
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
        return new DesiredRecipe(
            product, revision, golden, content.Thresholds, content.MinimumSizePixels, content.RegionOfInterest, content.DeadlineMilliseconds, content.TaktMilliseconds);
    }
}
