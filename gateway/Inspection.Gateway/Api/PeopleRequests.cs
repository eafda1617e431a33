using Inspection.Gateway.People;

namespace Inspection.Gateway.Api;

/// <param name="Name">What is typed to sign in: 1–64 letters (Hangul too), digits, <c>.</c>, <c>_</c>, <c>-</c>; told apart without regard to case.</param>
/// <param name="Password">8–128 characters.</param>
/// <param name="Role"><c>trainee</c>, <c>instructor</c> or <c>administrator</c>.</param>
internal sealed record PersonRequest(string Name, string Password, Role Role, string? DisplayName = null);

/// <param name="Role"><c>trainee</c>, <c>instructor</c> or <c>administrator</c>.</param>
/// <param name="DisplayName">Null: as before.</param>
internal sealed record PersonChange(Role Role, string? DisplayName = null);

/// <param name="Password">8–128 characters.</param>
internal sealed record PasswordRequest(string Password);

/// <param name="Name">What the key is for, e.g. <c>Hall 2</c>.</param>
/// <param name="Role"><c>hall</c> for a screen; for a program what it needs, but never <c>administrator</c>.</param>
internal sealed record AccessKeyRequest(string Name, Role Role = Role.Hall);

/// <param name="Token">Shown this once; programs send it as <c>Authorization: Bearer …</c>.</param>
/// <param name="Link">Path on this server that signs a screen in; null for other keys.</param>
internal sealed record AccessKeyMade(AccessKey Key, string Token, string? Link);
