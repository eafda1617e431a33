using Inspection.Contracts;

namespace Inspection.Inference;

/// <summary>The answer to <c>./kit model check</c>.</summary>
/// <param name="Accepted">Whether the package would be used.</param>
/// <param name="Line">One line: what was checked, or what is wrong.</param>
public sealed record ModelCheckResult(bool Accepted, LocalizedText Line)
{
    /// <summary><see cref="ExitCodes.Done"/> or <see cref="ExitCodes.WrongInput"/>.</summary>
    public int ExitCode => Accepted ? ExitCodes.Done : ExitCodes.WrongInput;
}
