using System.CommandLine;
using Inspection.Agent;
using Inspection.Agent.Commands;
using Inspection.Agent.Swapping.Probing;
using Inspection.Contracts;
using Inspection.Core.Sources;
using Inspection.Training;

RawSockets.GiveUp();
var root = Environment.GetEnvironmentVariable("INSPECTION_ROOT") ?? Directory.GetCurrentDirectory();
var time = TimeProvider.System;

var command = new RootCommand("Inspection station")
{
    RunCommand.Create(root, time),
    EvalCommand.Create(root, time),
    ModelCommand.Create(root, time),
    RenderCommand.Create(),
    TrainCommand.Create(root, time),
    SwapCommand.Create(root, time),
    HardwareCommand.Create(root, time),
    CamerasCommand.Create(),
    ProbeCommand.Create(time),
};
var parsed = command.Parse(args);
if (parsed.Errors is [var error, ..])
{
    // The others mostly follow from the first.
    Terminal.Complain(Texts.WrongUsage(error.Message).ToString());
    return ExitCodes.WrongInput;
}
if (EmptyValue(parsed) is { } option)
{
    Terminal.Complain(Texts.EmptyValue(option).ToString());
    return ExitCodes.WrongInput;
}
try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
}
catch (InputException exception)
{
    Terminal.Complain(exception.Text.ToString());
    return ExitCodes.WrongInput;
}
catch (TrainingException exception)
{
    Terminal.Complain(exception.Text.ToString());
    return ExitCodes.FailedWhileRunning;
}
catch (SourceException exception)
{
    Terminal.Complain(exception.Text.ToString());
    return ExitCodes.FailedWhileRunning;
}

// Scripts with an unset variable give --option "", which no file system takes.
static string? EmptyValue(ParseResult parsed)
{
    var last = parsed.CommandResult.Command.Name;
    foreach (var token in parsed.Tokens)
    {
        if (token.Value.Length == 0)
            return last;
        last = token.Value;
    }
    return null;
}
