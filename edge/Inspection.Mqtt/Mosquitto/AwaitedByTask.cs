using Inspection.Contracts;

namespace Inspection.Mqtt.Mosquitto;

/// <summary>A task that waits for the broker's answer.</summary>
/// <param name="refused">Says for people what a reason code means.</param>
internal sealed class AwaitedByTask(Func<int, LocalizedText> refused)
{
    private readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Task => completion.Task;

    public LocalizedText Refused(int reasonCode) => refused(reasonCode);

    public void Tell(MqttException? failure)
    {
        if (failure is null)
            completion.SetResult();
        else
            completion.SetException(failure);
    }
}
