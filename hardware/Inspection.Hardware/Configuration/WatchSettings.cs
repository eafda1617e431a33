namespace Inspection.Hardware.Configuration;

/// <summary>From when on sensor and encoder are said to be broken, although nothing refuses to work. Each can be switched off by 0.</summary>
/// <param name="NoPartIntervals">While the line runs, none is seen for so many times the usual way between two parts: an empty feeder, or a sensor without its wire. Nothing is usual before ten parts were seen: until then nothing is suspected. 0–10000, default 20.</param>
/// <param name="NoPartSeconds">And for so long at least. 0–86400, default 10.</param>
/// <param name="LongestDarkParts">The sensor sees something for longer than so many of the longest parts: a jam, dirt, a wire that touches another. 0–1000, default 3.</param>
/// <param name="EncoderSilentSeconds">The line output tells the belt to run, and the encoder counts nothing for so long. 0–60, default 1.</param>
public sealed record WatchSettings(double NoPartIntervals = 20, double NoPartSeconds = 10, double LongestDarkParts = 3, double EncoderSilentSeconds = 1);
