using Inspection.Contracts;
using Inspection.Core.Judging;
using Inspection.Core.Sources;
using Inspection.Models;

namespace Inspection.Core.Pipeline;

/// <summary>A part with its judgement on the way from the inspection to its delivery. Made to be filled again and again; owned by one thread at a time.</summary>
public sealed class JudgedPart
{
    private ModelPackage? model;

    /// <summary>Whose frame the present owner of the part owns.</summary>
    public Capture Capture { get; private set; }

    public Inspected Inspected { get; } = new();

    /// <summary>The one that judged it.</summary>
    public ModelPackage Model => model ?? throw new InvalidOperationException("The part is not judged yet.");

    /// <summary>The recipe that it was judged by; null: the one that the station was started with.</summary>
    public RecipeIdentity? Recipe { get; private set; }

    /// <summary>1, 2, 3 … within a boot, without gaps.</summary>
    public long Sequence { get; private set; }

    /// <summary>The judgement against what is really on the part; null where that is not known.</summary>
    public TruthComparison? Truth { get; private set; }

    /// <summary>Closes the judgement in <see cref="Inspected"/>.</summary>
    public void Conclude(Capture capture, ModelPackage judgedBy, long sequence, RecipeIdentity? recipe = null)
    {
        (Capture, model, Sequence, Recipe) = (capture, judgedBy, sequence, recipe);
        Truth = capture.Frame?.Truth is { } truth ? TruthComparison.Of(truth, Inspected.Found, judgedBy.Labels) : null;
    }
}
