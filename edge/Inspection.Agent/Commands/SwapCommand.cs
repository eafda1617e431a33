using System.CommandLine;
using Inspection.Agent.Station;
using Inspection.Agent.Swapping;
using Inspection.Contracts;

namespace Inspection.Agent.Commands;

/// <summary><c>swap</c>: orders a running station to run another model, and follows it until that is settled.</summary>
internal static class SwapCommand
{
    private const int MaximumSeconds = 86_400;

    public static Command Create(string root, TimeProvider time)
    {
        var model = new Option<string>("--model") { Required = true, Description = "model package: a name in models/packages, a folder, or an ONNX file that describes itself; NAME:int8 for a precision" };
        var station = new Option<string>("--station") { DefaultValueFactory = _ => "lab/line1/station1", Description = "site/line/station" };
        var broker = new Option<string>("--broker") { DefaultValueFactory = _ => "127.0.0.1:1883", Description = "HOST:PORT" };
        var brokerUser = new Option<string?>("--broker-user") { Description = $"user name; the password comes from {BrokerAddress.PasswordVariable}" };
        var brokerCa = new Option<string?>("--broker-ca") { Description = "PEM file of the broker's authority: use TLS" };
        var gateway = new Option<string?>("--gateway") { Description = "where the station fetches the package, e.g. http://192.168.0.10:8080; without it the station reads the folder on its own disk" };
        var defaults = new SwapSettings();
        var shadow = new Option<int>("--shadow") { DefaultValueFactory = _ => defaults.ShadowParts, Description = "parts that both models judge before" };
        var guard = new Option<int>("--guard") { DefaultValueFactory = _ => defaults.GuardParts, Description = "parts under watch afterwards" };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 600, Description = "how long to follow it" };
        seconds.Validators.Add(Ranges.Within(1, MaximumSeconds));

        var command = new Command("swap", "Changes the model of a running station, without losing a part")
        {
            model, station, broker, brokerUser, brokerCa, gateway, shadow, guard, seconds,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var address = parsed.GetRequiredValue(station);
            var order = new SwapOrder(
                root,
                parsed.GetRequiredValue(model),
                StationAddress.TryParse(address, out var parsedAddress) ? parsedAddress : throw new InputException(Texts.StationAddress(address)),
                BrokerAddress.Parse(parsed.GetRequiredValue(broker), parsed.GetValue(brokerUser), parsed.GetValue(brokerCa)),
                parsed.GetValue(gateway),
                defaults with { ShadowParts = parsed.GetValue(shadow), GuardParts = parsed.GetValue(guard) },
                TimeSpan.FromSeconds(parsed.GetValue(seconds)));
            return order.GiveAsync(time, text => Terminal.Say(text.ToString()), cancellation);
        });
        return command;
    }
}
