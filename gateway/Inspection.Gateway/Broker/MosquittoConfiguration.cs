using Inspection.Gateway.Options;

namespace Inspection.Gateway.Broker;

/// <summary>The configuration file of the gateway's own broker, and the files beside it.</summary>
/// <param name="folder">Absolute; holds everything that the broker writes.</param>
internal sealed class MosquittoConfiguration(string folder, OwnBrokerOptions options)
{
    /// <summary>About a day of one station's results and pictures while the gateway is away; beyond it the broker drops the newest.</summary>
    private const int MaximumQueuedMessages = 100_000;
    private const long MaximumQueuedBytes = 1L << 30;

    /// <summary>Twice what the gateway takes as a picture.</summary>
    private const int MaximumMessageBytes = 16 << 20;

    public string Folder => folder;

    public string File => Path.Combine(folder, "mosquitto.conf");

    public string ProcessIdFile => Path.Combine(folder, "mosquitto.pid");

    public string LogFile => Path.Combine(folder, "mosquitto.log");

    /// <remarks>
    /// Started by root, mosquitto would otherwise become user mosquitto, who may not write here. Saving each second bounds what a killed
    /// broker forgets; saving on each change would rewrite the whole store for every message.
    /// </remarks>
    public string Text => $"""
        # Written by the gateway at each start; changes are lost.
        user root
        per_listener_settings true
        persistence true
        persistence_location {folder}/
        persistence_file mosquitto.db
        autosave_interval 1
        persistent_client_expiration 14d
        max_queued_messages {MaximumQueuedMessages}
        max_queued_bytes {MaximumQueuedBytes}
        max_inflight_messages 1000
        message_size_limit {MaximumMessageBytes}
        set_tcp_nodelay true
        log_dest file {LogFile}
        log_type error
        log_type warning
        log_timestamp_format %Y-%m-%dT%H:%M:%S
        listener {options.Port} {options.Address}
        {(options.PasswordFile is null ? "allow_anonymous true" : $"allow_anonymous false\npassword_file {Path.GetFullPath(options.PasswordFile)}")}

        """;
}
