namespace Inspection.Contracts;

/// <summary>
/// Something that a person gave (an option, a file, a model package) cannot be used. The text says what was wrong, where, and what
/// would be right, on one line. Programs print it without a stack trace and end with <see cref="ExitCodes.WrongInput"/>.
/// </summary>
public sealed class InputException : Exception
{
    public InputException(LocalizedText text, Exception? inner = null) : base(text.English, inner) => Text = text;

    public LocalizedText Text { get; }

    /// <summary>Which members of what was given are wrong, where it has members; empty: it as a whole.</summary>
    public IReadOnlyList<FieldProblem> Fields { get; init; } = [];
}
