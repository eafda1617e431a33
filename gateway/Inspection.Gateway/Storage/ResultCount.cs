namespace Inspection.Gateway.Storage;

/// <param name="IsExact">False: there are at least so many; counting all of them would take too long.</param>
internal sealed record ResultCount(long Count, bool IsExact);
