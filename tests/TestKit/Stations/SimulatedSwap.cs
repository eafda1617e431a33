using System.Security.Cryptography;
using Inspection.Contracts;

namespace TestKit.Stations;

/// <summary>
/// How a <see cref="SimulatedStation"/> obeys an order: it fetches the archive from where the order says, compares length and digest, and lets some parts pass in
/// shadow and under watch, as the real one does. Nothing is unpacked or run.
/// </summary>
/// <param name="model">The model that judges at first.</param>
/// <param name="parts">Parts judged so far.</param>
/// <param name="report">Receives what the station says on its topic <c>reported</c>.</param>
internal sealed class SimulatedSwap(ModelIdentity model, Func<long> parts, Func<SwapStep, DesiredMessage, BilingualText?, Task> report) : IDisposable
{
    private const int ShadowParts = 5;
    private const int WatchedParts = 5;
    private static readonly TimeSpan look = TimeSpan.FromMilliseconds(20);

    private readonly HttpClient http = new();
    private string? obeyed;

    /// <summary>Judges the parts now.</summary>
    public ModelIdentity Model { get; private set; } = model;

    public async Task ObeyAsync(DesiredMessage order, CancellationToken cancellation)
    {
        if (order.Id == obeyed)
            return;
        obeyed = order.Id;
        try
        {
            await report(SwapStep.Downloading, order, null);
            var archive = await http.GetByteArrayAsync(new Uri(order.Model.Url), cancellation);
            await report(SwapStep.Checking, order, null);
            if (archive.Length != order.Model.Bytes || Convert.ToHexStringLower(SHA256.HashData(archive)) != order.Model.Sha256)
            {
                await report(SwapStep.Refused, order, new BilingualText("the archive is not what was ordered", "주문한 패키지와 다릅니다"));
                return;
            }
            await report(SwapStep.Shadow, order, null);
            await PassAsync(ShadowParts, cancellation);
            // What identifies a model to people is name and version; the digest of the file inside is not known without unpacking.
            Model = new ModelIdentity(order.Model.Name, order.Model.Version, order.Model.Sha256);
            await report(SwapStep.Watching, order, null);
            await PassAsync(WatchedParts, cancellation);
            await report(SwapStep.Running, order, null);
        }
        catch (HttpRequestException failure)
        {
            await report(SwapStep.Refused, order, new BilingualText(failure.Message, failure.Message));
        }
        catch (OperationCanceledException)
        {
            // The station ends.
        }
    }

    public void Dispose() => http.Dispose();

    private async Task PassAsync(int count, CancellationToken cancellation)
    {
        for (var end = parts() + count; parts() < end; await Task.Delay(look, cancellation))
        {
        }
    }
}
