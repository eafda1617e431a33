using System.Text.Json.Serialization;
using Inspection.Contracts;

namespace Inspection.Agent.Commands;

/// <summary>What the child of <see cref="ModelCheckCommand"/> says, on one line of its standard output.</summary>
internal sealed record CheckAnswer(bool Accepted, BilingualText Line);

[JsonSerializable(typeof(CheckAnswer))]
internal sealed partial class CheckJson : JsonSerializerContext;
