namespace Inspection.Gateway.Api;

internal sealed record SignInRequest(string Name, string Password);

/// <param name="Current">The password so far.</param>
/// <param name="New">8–128 characters.</param>
internal sealed record PasswordChange(string Current, string New);

/// <param name="Password">8–128 characters.</param>
/// <param name="Code">As the gateway printed it; on its own machine none is needed.</param>
internal sealed record SetupRequest(string Name, string Password, string? DisplayName = null, string? Code = null);
