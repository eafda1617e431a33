namespace Inspection.Gateway.Storage;

/// <summary>How long pictures are kept; null: without limit.</summary>
/// <param name="MostDays">Age since arrival, days.</param>
/// <param name="MostBytes">All pictures together; those of OK parts go before the others.</param>
internal sealed record RetentionOptions(int? MostDays = null, long? MostBytes = null);
