using System.Text.Json.Serialization;
using Inspection.Contracts;

namespace Inspection.Gateway.Registry.Uploads;

/// <summary>What the child process says of an upload, on one line.</summary>
/// <param name="Refusal">Why it is no package that a station would run; null: it is one.</param>
/// <param name="Folder">Where the package lies, below the upload's folder.</param>
/// <param name="RunMilliseconds">Median of a few runs.</param>
internal sealed record UploadReport(BilingualText? Refusal, string Folder = "", double RunMilliseconds = 0, long MemoryBytes = 0);

[JsonSerializable(typeof(UploadReport))]
internal sealed partial class UploadReportJson : JsonSerializerContext;
