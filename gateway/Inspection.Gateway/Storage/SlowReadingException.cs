using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <summary>A query took longer than anybody waits.</summary>
internal sealed class SlowReadingException(LocalizedText text, Exception inner) : TimeoutException(text.English, inner)
{
    public LocalizedText Text => text;
}
