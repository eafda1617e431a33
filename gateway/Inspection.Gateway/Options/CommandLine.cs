using System.CommandLine;
using Inspection.Contracts;

namespace Inspection.Gateway.Options;

/// <summary>The options of the program; each one fills the configuration key of the same meaning and wins over files and environment.</summary>
internal sealed class CommandLine
{
    private readonly RootCommand command = new(Texts.Description.ToString());
    private readonly List<(Option<string> Option, string Key)> options = [];

    public CommandLine()
    {
        Add("--urls", "Urls", Texts.UrlsOption);
        Add("--port", "Port", Texts.PortOption);
        Add("--bind", "Bind", Texts.BindOption);
        Add("--home", "Home", Texts.HomeOption);
        Add("--broker-port", "BrokerPort", Texts.BrokerPortOption);
        Add("--broker-bind", "BrokerBind", Texts.BrokerBindOption);
        Add("--broker-password-file", "BrokerPasswordFile", Texts.BrokerPasswordFileOption);
        Add("--broker", "Broker", Texts.BrokerOption);
        Add("--broker-user", "BrokerUser", Texts.BrokerUserOption);
        Add("--broker-ca", "BrokerCa", Texts.BrokerCaOption);
        Add("--models", "Models", Texts.ModelsOption);
        Add("--database", "Database", Texts.DatabaseOption);
        Add("--evidence-days", "EvidenceDays", Texts.EvidenceDaysOption);
        Add("--evidence-gigabytes", "EvidenceGigabytes", Texts.EvidenceGigabytesOption);
        Add("--public-url", "PublicUrl", Texts.PublicUrlOption);
        Add("--open-on-loopback", "OpenOnLoopback", Texts.OpenOnLoopbackOption);
        Add("--supervisor-pid", "SupervisorPid", Texts.SupervisorOption);
        // The build-time generator of the OpenAPI document starts the program with this one.
        command.Options.Add(new Option<string>("--applicationName") { Hidden = true });
    }

    /// <summary>The configuration that the arguments say, or null where help or the version was asked for and has been printed.</summary>
    /// <exception cref="InputException">An argument is unknown or incomplete.</exception>
    public IReadOnlyDictionary<string, string?>? Parse(string[] arguments)
    {
        var parsed = command.Parse(arguments);
        if (parsed.Errors is [var error, ..])
            throw new InputException(Texts.WrongArguments(error.Message));
        if (parsed.Action is not null)
        {
            parsed.Invoke();
            return null;
        }
        return options
            .Select(option => (option.Key, Value: parsed.GetValue(option.Option)))
            .Where(option => option.Value is not null)
            .ToDictionary(option => $"{GatewayOptions.Section}:{option.Key}", option => option.Value);
    }

    private void Add(string name, string key, LocalizedText description)
    {
        var option = new Option<string>(name) { Description = description.ToString() };
        command.Options.Add(option);
        options.Add((option, key));
    }
}
