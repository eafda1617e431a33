namespace Inspection.Gateway.Ingest;

/// <summary>What was wrong with a message that was not taken.</summary>
internal enum MalformedKind
{
    /// <summary>The topic names no station by the rules of the contract, or nothing that the gateway knows.</summary>
    Topic,

    /// <summary>The user property <c>schema</c> is missing or of another version.</summary>
    Schema,

    /// <summary>No JSON, or a field is missing or of another type.</summary>
    Json,

    /// <summary>Well formed, but impossible: negative sizes, a result id that does not follow from boot id and sequence, and the like.</summary>
    Value,

    /// <summary>Larger than anything that a station sends.</summary>
    TooLarge,

    /// <summary>Evidence that is no JPEG.</summary>
    Picture,

    /// <summary>A preview message that is no header and JPEG.</summary>
    Preview,
}
