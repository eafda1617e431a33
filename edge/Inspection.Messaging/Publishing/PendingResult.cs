using Inspection.Contracts;
using Inspection.Mqtt;

namespace Inspection.Messaging.Publishing;

/// <summary>One result on its way: its picture first, then itself, as often as it takes.</summary>
internal sealed class PendingResult(long index, StoredResult? stored)
{
    private readonly MqttMessage? evidence = stored is null or { Jpeg.IsEmpty: true }
        ? null
        : WireMessages.Of(stored.EvidenceTopic, stored.Jpeg, Wire.JpegContentType, MqttQos.AtLeastOnce);

    private readonly MqttMessage? result = stored is null
        ? null
        : WireMessages.Of(stored.ResultTopic, stored.Json, Wire.JsonContentType, MqttQos.AtLeastOnce);

    private Task? evidenceSent;
    private Task? resultSent;

    public long Index { get; } = index;

    /// <summary>False for a record that could not be understood; it passes without being sent.</summary>
    public bool IsResult => result is not null;

    public string? EvidenceTopic => evidence?.Topic;

    /// <summary>Completes when everything sent so far was acknowledged or failed; never faulted.</summary>
    public Task Settled { get; private set; } = Task.CompletedTask;

    /// <summary>Sends what has not been acknowledged yet.</summary>
    public void Send(IMqttConnection connection, CancellationToken stop)
    {
        if (evidence is not null && evidenceSent is not { IsCompletedSuccessfully: true })
            evidenceSent = connection.PublishAsync(evidence, stop);
        if (result is not null && resultSent is not { IsCompletedSuccessfully: true })
            resultSent = connection.PublishAsync(result, stop);
        Settled = Task.WhenAll(evidenceSent ?? Task.CompletedTask, resultSent ?? Task.CompletedTask)
            .ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>
    /// The broker has it, and needs no further sending. A picture that it will never take (too large, not allowed) does not hold back its result.
    /// </summary>
    public bool IsDone =>
        (resultSent is null or { IsCompletedSuccessfully: true })
        && (evidenceSent is null or { IsCompletedSuccessfully: true } || EvidenceFailure is { IsTransient: false });

    /// <summary>Why the picture did not arrive, once <see cref="Settled"/>; null when it did or there is none.</summary>
    public MqttException? EvidenceFailure => evidenceSent?.Exception?.InnerException as MqttException;

    /// <summary>Why the result did not arrive, once <see cref="Settled"/>; null when it did.</summary>
    public MqttException? ResultFailure => resultSent?.Exception?.InnerException as MqttException;
}
