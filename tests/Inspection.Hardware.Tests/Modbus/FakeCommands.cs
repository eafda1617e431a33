using Inspection.Hardware.Modbus;

namespace Inspection.Hardware.Tests.Modbus;

internal sealed class FakeCommands : IPlcCommands
{
    private int triggers;
    private int resets;

    public PlcAnswer Answer { get; init; } = PlcAnswer.Done;

    public int Triggers => triggers;

    public int Resets => resets;

    public PlcAnswer Trigger()
    {
        Interlocked.Increment(ref triggers);
        return Answer;
    }

    public PlcAnswer Reset()
    {
        Interlocked.Increment(ref resets);
        return Answer;
    }
}
