namespace HardwareVm.Agent;

/// <summary>The whole station with the camera of the kernel, nothing wired.</summary>
internal static class AgentChecks
{
    private const int Results = 2;

    public static void AddTo(CheckList checks) => checks.Add("Agent: inspects the camera's pictures and publishes the results", tell =>
    {
        using var agent = new RunningAgent();
        agent.WaitFor($"{Results} results", () => agent.Summary?.Published >= Results);
        agent.Stop();

        var summary = agent.Summary.ShouldNotBeNull();
        summary.Published.ShouldBeGreaterThanOrEqualTo(Results);
        tell($"{summary.Published} results, latency {summary.LatencyMs.P50:0} ms (median, emulated processors included)");
    });
}
