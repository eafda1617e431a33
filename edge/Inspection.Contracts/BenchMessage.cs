namespace Inspection.Contracts;

/// <summary>
/// Topic <c>bench</c>, QoS 0, about 12 times a second while somebody watches (<see cref="CommandRequest.Bench"/>): the whole virtual bench, so that each message
/// stands for itself. Between two messages parts move by <paramref name="Belt"/>'s speed.
/// </summary>
/// <param name="Parts">On the belt, the first laid first.</param>
/// <param name="Beam">The light barrier; null: the station has none.</param>
/// <param name="LightPercent">Of the ring around the camera; null: there is none.</param>
/// <param name="BuzzerHertz">Its tone; 0: silent; null: there is none.</param>
/// <param name="Displays">In the order of the hardware file.</param>
/// <param name="Buttons">Those that are wired.</param>
/// <param name="EmergencyStop">Null: there is none.</param>
/// <param name="Wires">Every line of the station's hardware, in the order of its file.</param>
public sealed record BenchMessage(
    DateTimeOffset At, BenchBelt Belt, BenchPlaces Places, IReadOnlyList<BenchPartState> Parts, IReadOnlyList<BenchDisplay> Displays, IReadOnlyList<BenchButton> Buttons,
    IReadOnlyList<BenchWire> Wires, BenchCountsMessage Counts, BenchGateState? Gate = null, bool? Beam = null, double? LightPercent = null, int? BuzzerHertz = null,
    BenchTower? Tower = null, bool? EmergencyStop = null);
