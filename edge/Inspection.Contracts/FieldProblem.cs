namespace Inspection.Contracts;

/// <summary>What is wrong with one member of what was given.</summary>
/// <param name="Path">JSON pointer (RFC 6901) into it, e.g. <c>/recipe/regions/1/box</c>.</param>
/// <param name="Text">To be read beside the member: does not name it again.</param>
public sealed record FieldProblem(string Path, LocalizedText Text)
{
    /// <summary>A member's name as a pointer has it.</summary>
    public static string Escape(string member) => member.Replace("~", "~0").Replace("/", "~1");
}
