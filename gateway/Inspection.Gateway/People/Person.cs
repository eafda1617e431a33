namespace Inspection.Gateway.People;

/// <summary>Somebody who signs in with a password.</summary>
/// <param name="Name">What is typed to sign in, in lower case.</param>
/// <param name="DisplayName">What others see.</param>
/// <param name="LockedUntil">Until then no password is looked at; null: not locked.</param>
internal sealed record Person(string Name, string DisplayName, Role Role, DateTimeOffset CreatedAt, DateTimeOffset? SignedInAt, DateTimeOffset? LockedUntil);
