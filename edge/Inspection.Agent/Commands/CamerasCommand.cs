using System.CommandLine;
using System.Text.Json;
using Inspection.Agent.Cameras;
using Inspection.Cameras.Listing;
using Inspection.Contracts;

namespace Inspection.Agent.Commands;

/// <summary><c>cameras</c>: lists what is connected, with modes, and with what <c>--camera</c> takes for each.</summary>
internal static class CamerasCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "as JSON" };
        var command = new Command("cameras", "Lists the cameras that are connected, their modes, and the --camera to paste for each") { json };
        command.SetAction((parsed, _) =>
        {
            var found = ConnectedCameras.Find();
            Console.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(CameraListJson.Of(found), CameraListContext.Default.CameraListJson)
                : CameraTable.Write(found));
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }
}
