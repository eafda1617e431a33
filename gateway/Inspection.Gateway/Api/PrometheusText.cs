using System.Globalization;
using System.Text;
using System.Text.Json;
using Inspection.Gateway.Ingest;
using Inspection.Gateway.Live;

namespace Inspection.Gateway.Api;

/// <summary>The counters in the Prometheus text exposition format 0.0.4.</summary>
internal sealed class PrometheusText(GatewayCounters counters, IngestStatus ingest, StationBoard board)
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public string Write()
    {
        var text = new StringBuilder();
        Counter("messages_received_total", "Messages taken from the broker.", counters.Received);
        Counter("results_stored_total", "Results written to the database.", counters.Stored);
        Counter("duplicates_total", "Results and pictures that were there already.", counters.Duplicates);
        Counter("results_lost_total", "Results that the broker lost and their station does not have any more.", counters.Lost);
        Counter("evidence_stored_total", "Pictures written.", counters.Evidence);
        Counter("evidence_deleted_total", "Pictures deleted because they were too old or took too much room.", counters.EvidenceDeleted);
        Counter("storage_retries_total", "Attempts to write that failed and were repeated.", counters.StorageRetries);
        Counter("broker_restarts_total", "Times that the gateway had to start its broker again.", counters.BrokerRestarts);
        Counter("frames_sent_total", "Live frames sent, each viewer's counted.", counters.FramesSent);
        Counter("frames_replaced_total", "Live frames that a newer one replaced before a slow viewer took them.", counters.FramesReplaced);
        Gauge("viewers", "Open live sockets.", counters.Viewers);
        Gauge("stations_online", "Stations that are online or degraded.", board.RunningCount);
        Gauge("broker_connected", "1 while connected to the broker.", ingest.IsConnected ? 1 : 0);
        Gauge("storage_writable", "0 while writing to the database or the evidence folder fails.", ingest.StorageProblem is null ? 1 : 0);
        Head("malformed_messages_total", "counter", "Messages that were not taken, by what was wrong.");
        foreach (var kind in Enum.GetValues<MalformedKind>())
            Sample($"malformed_messages_total{{kind=\"{JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString())}\"}}", counters.Malformed(kind));
        return text.ToString();

        void Counter(string name, string help, long value)
        {
            Head(name, "counter", help);
            Sample(name, value);
        }

        void Gauge(string name, string help, long value)
        {
            Head(name, "gauge", help);
            Sample(name, value);
        }

        void Head(string name, string type, string help) => text
            .Append("# HELP inspection_gateway_").Append(name).Append(' ').Append(help).Append('\n')
            .Append("# TYPE inspection_gateway_").Append(name).Append(' ').Append(type).Append('\n');

        void Sample(string name, long value) => text
            .Append("inspection_gateway_").Append(name).Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
