using System.Text.Json;
using GStreamer;
using HardwareVm;
using HardwareVm.Agent;
using HardwareVm.Cameras;
using HardwareVm.Gate;
using HardwareVm.Gpio;
using HardwareVm.I2c;

// On the host: GStreamer lists its plug-ins into GST_REGISTRY, which takes an emulated processor a minute.
if (args is ["--list-plugins"])
{
    Library.Initialize();
    return 0;
}

// As another user, without the group of the devices: what opening says. Started by the check of it.
if (args is [PermissionChecks.AsStranger])
    return PermissionChecks.OpenAsStranger();

// For ./kit bench gate --vm.
if (args is ["gate"])
{
    Console.WriteLine($"gate {JsonSerializer.Serialize(GateChecks.Measure())}");
    return 0;
}

var checks = new CheckList();
GpioChecks.AddTo(checks);
EdgeChecks.AddTo(checks);
GateChecks.AddTo(checks);
PermissionChecks.AddTo(checks);
I2cChecks.AddTo(checks);
CameraChecks.AddTo(checks);
StationChecks.AddTo(checks);
UnpluggedChecks.AddTo(checks);
return checks.Run(Console.Out);
