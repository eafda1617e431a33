namespace Inspection.Core.Pipeline;

/// <summary>Sees each part as soon as the reject gate has its verdict.</summary>
public interface IPartObserver
{
    /// <summary>Called once for each part, in order, on the inspection thread; must return at once, allocate nothing, and keep nothing of the part.</summary>
    void Judged(JudgedPart part);
}
