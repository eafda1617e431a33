using System.CommandLine;
using Inspection.Inference;
using Inspection.Imaging;

namespace Inspection.Agent.Commands;

/// <summary><c>model check PATH</c>: one line, and exit code 0 or 2. <c>model quantize</c>: <see cref="QuantiseCommand"/>.</summary>
internal static class ModelCommand
{
    public static Command Create(string root, TimeProvider time)
    {
        var path = new Argument<string>("PATH") { Description = "folder of a model package" };
        var check = new Command("check", "Checks a model package: manifest, digest, graph and reference case") { path };
        check.SetAction(parsed =>
        {
            var result = new ModelCheck(new ModelOpener(new GreyImageReader()), time).Check(parsed.GetRequiredValue(path));
            (result.Accepted ? Console.Out : Console.Error).WriteLine(result.Line);
            return result.ExitCode;
        });
        return new Command("model", "Model packages") { check, QuantiseCommand.Create(root, time) };
    }
}
