using System.Text.Json;
using System.Text.Json.Serialization;
using Inspection.Contracts;

namespace Inspection.Agent.Swapping;

/// <summary>What survives a restart of the station: the model that it was swapped to, and what became of the last order. Each file is replaced as a whole.</summary>
internal sealed class SwapMemory(string folder)
{
    private string CommittedFile => Path.Combine(folder, "committed.json");

    private string SettledFile => Path.Combine(folder, "order.json");

    /// <summary>Null where the station runs what its command line says.</summary>
    public CommittedModel? ReadCommitted() => Read(CommittedFile, SwapMemoryJson.Default.CommittedModel);

    public OrderRecord? ReadOrder() => Read(SettledFile, SwapMemoryJson.Default.OrderRecord);

    /// <exception cref="IOException">Not written; what was there stands.</exception>
    public void Write(CommittedModel committed) => Replace(CommittedFile, JsonSerializer.SerializeToUtf8Bytes(committed, SwapMemoryJson.Default.CommittedModel));

    /// <exception cref="IOException">Not written; what was there stands.</exception>
    public void Write(OrderRecord order) => Replace(SettledFile, JsonSerializer.SerializeToUtf8Bytes(order, SwapMemoryJson.Default.OrderRecord));

    /// <summary>The station runs what its command line says; the last order stays settled.</summary>
    public void ForgetCommitted() => File.Delete(CommittedFile);

    /// <summary>As for a station that was never ordered anything.</summary>
    public void Forget()
    {
        ForgetCommitted();
        File.Delete(SettledFile);
    }

    private static T? Read<T>(string file, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), type);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            // Missing, or not ours: the station then runs what its command line says.
            return null;
        }
    }

    private void Replace(string file, byte[] content)
    {
        Directory.CreateDirectory(folder);
        using (var stream = new FileStream($"{file}.new", FileMode.Create, FileAccess.Write))
        {
            stream.Write(content);
            // On the disk itself before it takes the old one's place: a power cut then leaves the one or the other.
            stream.Flush(flushToDisk: true);
        }
        File.Move($"{file}.new", file, overwrite: true);
    }
}

/// <summary>The model that a swap ended with.</summary>
/// <param name="Configured">What the command line and recipe asked for then; another wish since makes this void.</param>
/// <param name="OrderId">The order that brought it.</param>
/// <param name="Recipe">By which it judges; null: the station's own.</param>
internal sealed record CommittedModel(string Configured, string OrderId, DesiredModel Model, DesiredRecipe? Recipe = null);

/// <summary>What became of an order.</summary>
/// <param name="Attempts">How often it was opened beside the running model.</param>
/// <param name="Settled">Null: not settled.</param>
internal sealed record OrderRecord(DesiredMessage Order, int Attempts, SwapStep? Settled = null, BilingualText? Reason = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CommittedModel))]
[JsonSerializable(typeof(OrderRecord))]
internal sealed partial class SwapMemoryJson : JsonSerializerContext;
