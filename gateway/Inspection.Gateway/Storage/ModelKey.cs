using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <summary>A model in one word: <c>name@version</c>.</summary>
internal static class ModelKey
{
    public static string Of(ModelIdentity model) => $"{model.Name}@{model.Version}";
}
