using Inspection.Contracts;
using Inspection.Core.Registration;

namespace Inspection.Imaging.Golden;

/// <summary>The option <c>--golden</c>, and <c>golden</c> of a recipe.</summary>
public static class GoldenTemplates
{
    /// <summary>The word that stands for <see cref="GoldenTemplatePairs"/>.</summary>
    public const string Pairs = "pairs";

    /// <summary>How the name of a tested image ends, in a folder that holds the templates too.</summary>
    public const string TestedSuffix = PairName.TestedSuffix;

    /// <param name="golden"><c>pairs</c>, a folder, or an image file.</param>
    /// <exception cref="InputException">There is no such file or folder, or it cannot be used.</exception>
    public static IGoldenTemplates Open(string golden) => golden switch
    {
        Pairs => new GoldenTemplatePairs(),
        _ when Directory.Exists(golden) => new GoldenTemplateFolder(golden),
        _ => new SingleGoldenTemplate(golden),
    };
}
