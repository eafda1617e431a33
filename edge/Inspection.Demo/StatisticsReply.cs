namespace Inspection.Demo;

/// <summary>What the demo reads of the gateway's statistics.</summary>
internal sealed record StatisticsReply(long Parts);
