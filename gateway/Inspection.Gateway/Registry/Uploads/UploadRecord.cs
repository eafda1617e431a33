namespace Inspection.Gateway.Registry.Uploads;

/// <summary>Who brought a package, and what its check measured on the gateway's processor.</summary>
internal sealed record UploadRecord(string Sha256, string UploadedBy, DateTimeOffset UploadedAt, double RunMilliseconds, long MemoryBytes);
