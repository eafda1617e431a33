namespace Inspection.Gateway.Storage;

/// <param name="IsExact">False: about so many, by the newest pictures; counting all of them would take too long.</param>
internal sealed record PictureCount(long Count, bool IsExact);
