using System.Globalization;
using Inspection.Hardware.Virtual.Physics;

namespace Inspection.Hardware.Tests.Virtual;

/// <summary>Everything that a belt told, to the hundredth of a millisecond.</summary>
internal sealed class BenchLog : IBenchListener
{
    public List<string> Lines { get; } = [];

    public long Count { get; private set; }

    public int AtCamera { get; private set; }

    public void BeamChanged(bool isBroken, double at) => Lines.Add(string.Create(CultureInfo.InvariantCulture, $"{at:0.00000} beam {isBroken}"));

    public void Counted(long count, double at)
    {
        Count = count;
        Lines.Add(string.Create(CultureInfo.InvariantCulture, $"{at:0.00000} count {count}"));
    }

    public void CameToCamera() => AtCamera++;
}
