namespace Inspection.Gateway.People;

/// <summary>What came of a name and a password.</summary>
internal abstract record SignInAnswer
{
    public sealed record Welcome(PersonRow Person) : SignInAnswer;

    /// <summary>Name or password; which one is not said.</summary>
    public sealed record Wrong : SignInAnswer;

    public sealed record Locked(DateTimeOffset Until) : SignInAnswer;

    /// <summary>Too many try at once.</summary>
    public sealed record Busy : SignInAnswer;
}
