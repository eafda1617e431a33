namespace Inspection.Agent.Station;

/// <summary>Who says that something is wrong; the first that does is heard.</summary>
internal enum TroubleSource
{
    Loop,
    Hardware,
}
