using System.CommandLine;

namespace Inspection.Agent.Commands;

/// <summary><c>model check</c>: <see cref="ModelCheckCommand"/>. <c>model quantize</c>: <see cref="QuantiseCommand"/>.</summary>
internal static class ModelCommand
{
    public static Command Create(string root, TimeProvider time) =>
        new("model", "Model packages") { ModelCheckCommand.Create(time), QuantiseCommand.Create(root, time) };
}
