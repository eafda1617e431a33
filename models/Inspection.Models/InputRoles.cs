namespace Inspection.Models;

/// <summary>What an input of a model shows.</summary>
public static class InputRoles
{
    /// <summary>The part under inspection, registered to the template.</summary>
    public const string Tested = "tested";

    /// <summary>The golden template; only in models of task <see cref="ModelTask.Compare"/>.</summary>
    public const string Template = "template";

    /// <summary>Both and their difference in one tensor of <see cref="InputLayouts.Patches"/>.</summary>
    public const string Pair = "pair";

    /// <summary>The size of the picture as the model input shows it, int64 [1, 2]; boxes then come back in pixels of the model input.</summary>
    public const string Size = "size";

    /// <summary>The images that a model of <paramref name="task"/> looks at, each once.</summary>
    public static IReadOnlyList<string> ImagesOf(ModelTask task) => task == ModelTask.Compare ? [Tested, Template] : [Tested];
}
