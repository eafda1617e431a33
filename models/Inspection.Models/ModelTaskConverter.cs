using System.Text.Json.Serialization;

namespace Inspection.Models;

/// <summary>The words only: the plain converter would take any number for a task.</summary>
internal sealed class ModelTaskConverter() : JsonStringEnumConverter<ModelTask>(namingPolicy: null, allowIntegerValues: false);
