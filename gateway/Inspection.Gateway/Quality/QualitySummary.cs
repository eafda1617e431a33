using Inspection.Quality;

namespace Inspection.Gateway.Quality;

/// <summary>How good the parts are, and how good the machine is at saying so.</summary>
/// <param name="Inspections">Results that the filter meets; a part may be inspected more than once.</param>
/// <param name="Yield">OK ÷ inspections.</param>
/// <param name="Parts">Different parts: the same part id at the same station is the same part.</param>
/// <param name="FirstPassYield">Parts whose first inspection in the span said OK ÷ parts (초도 양품률).</param>
/// <param name="FinalYield">Parts whose last inspection in the span said OK ÷ parts.</param>
/// <param name="Known">Results of which it is known what the part really is; null where nothing is known.</param>
internal sealed record QualitySummary(
    long Inspections, long Ok, long Ng, long Unknown, Share Yield, long Parts, Share FirstPassYield, Share FinalYield, KnownParts? Known);
