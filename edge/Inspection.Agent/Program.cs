using System.CommandLine;
using Inspection.Agent.Commands;
using Inspection.Contracts;
using Inspection.Core.Sources;

var root = Environment.GetEnvironmentVariable("INSPECTION_ROOT") ?? Directory.GetCurrentDirectory();
var time = TimeProvider.System;

var command = new RootCommand("Inspection station")
{
    RunCommand.Create(root, time),
    EvalCommand.Create(root, time),
    ModelCommand.Create(time),
    RenderCommand.Create(),
};
var parsed = command.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        await Console.Error.WriteLineAsync(error.Message);
    return ExitCodes.WrongInput;
}
try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
}
catch (InputException exception)
{
    await Console.Error.WriteLineAsync(exception.Text.ToString());
    return ExitCodes.WrongInput;
}
catch (SourceException exception)
{
    await Console.Error.WriteLineAsync(exception.Text.ToString());
    return ExitCodes.FailedWhileRunning;
}
