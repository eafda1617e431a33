namespace Inspection.Hardware.Belt;

/// <summary>What happened on the belt since the start.</summary>
/// <param name="Sightings">Of the sensor: each a part, or a double of one.</param>
/// <param name="Parts">That were tracked.</param>
/// <param name="Doubles">Sightings within a part's length of the one before.</param>
/// <param name="NotPhotographed">Parts whose picture was not taken in time.</param>
/// <param name="Overruns">Parts that came to the gate before their verdict.</param>
/// <param name="Rejected">Parts that came to the gate to be rejected, for whatever reason.</param>
/// <param name="GoodHit">Good parts that lay inside the window of a bad one, closer than the gate can separate.</param>
/// <param name="Backwards">Sightings while the belt was behind where it had been.</param>
public readonly record struct BeltCounters(
    long Sightings, long Parts, long Doubles, long NotPhotographed, long Overruns, long Rejected, long GoodHit, long Backwards);
