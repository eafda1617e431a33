namespace Inspection.Core.Registration;

/// <summary>This picture cannot be registered at all; the part is UNKNOWN.</summary>
public sealed class RegistrationException(string message, Exception? inner = null) : Exception(message, inner);
