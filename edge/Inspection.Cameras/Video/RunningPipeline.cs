using GStreamer;
using Inspection.Core.Sources;

namespace Inspection.Cameras.Video;

/// <summary>A pipeline that plays, its appsink, and the error that stopped it. One thread pulls; another may dispose meanwhile.</summary>
internal sealed class RunningPipeline : IDisposable
{
    /// <summary>Network cameras answer within a few seconds or not at all.</summary>
    private static readonly TimeSpan openingLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan reasonLimit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan slice = TimeSpan.FromMilliseconds(50);

    /// <summary>A pipeline stops within milliseconds; a driver or a network that hangs must not hold up the station.</summary>
    private static readonly TimeSpan closingLimit = TimeSpan.FromSeconds(3);
    private readonly Pipeline pipeline;
    private readonly AppSink sink;
    private readonly TimeProvider time;
    private TimeSpan waited;
    private BusError? error;

    private RunningPipeline(Pipeline pipeline, AppSink sink, TimeProvider time)
    {
        this.pipeline = pipeline;
        this.sink = sink;
        this.time = time;
    }

    /// <summary>Pictures taken so far.</summary>
    public long Pictures { get; private set; }

    /// <summary>Time on the pipeline's clock.</summary>
    public TimeSpan? RunningTime => pipeline.RunningTime;

    /// <summary>Builds the pipeline and waits until it plays.</summary>
    /// <exception cref="SourceException">It cannot be built, does not start, or brings no picture in 15 s.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is left open.</exception>
    public static RunningPipeline Open(PipelineOptions options, TimeProvider time, CancellationToken cancellation)
    {
        var opened = Build(options, time);
        try
        {
            opened.Start(options, cancellation);
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Whether this installation can build such a pipeline; nothing is opened.</summary>
    /// <exception cref="SourceException">An element or a setting is missing.</exception>
    public static void Require(PipelineOptions options)
    {
        try
        {
            using var pipeline = Pipeline.Parse(options.Description);
            Configure(pipeline, options.Settings);
        }
        catch (GStreamerException refused)
        {
            throw new SourceException(Texts.PipelineRefused(refused.Message), isTransient: false, refused);
        }
    }

    /// <summary>The element that brings the pictures in, where the scheme named it; the caller disposes it.</summary>
    public Element? FindSource() => pipeline.Find(PipelineOptions.SourceName);

    /// <summary>Waits a moment for the next picture.</summary>
    /// <param name="sample">To be disposed by the caller when true.</param>
    /// <param name="ended">True when no picture will come any more and nothing failed.</param>
    /// <exception cref="SourceException">The pipeline has failed, and every picture before that was taken.</exception>
    public bool TryPull(PipelineOptions options, out Sample sample, out bool ended)
    {
        ended = false;
        // Every time, so that the bus never fills.
        error ??= pipeline.PopError(TimeSpan.Zero);
        var began = time.GetTimestamp();
        if (sink.TryPull(slice, out sample))
        {
            Pictures++;
            waited = TimeSpan.Zero;
            return true;
        }
        ended = sink.IsEndOfStream;
        // Asked again after the end of the stream, because an error is posted before it.
        error ??= pipeline.PopError(TimeSpan.Zero);
        if (error is not null)
            throw Failure(options, error);
        // Only what the reader spends waiting here counts, not what it does between two pictures.
        waited += time.GetElapsedTime(began);
        if (!ended && StallLimit(options) is { } limit && waited > limit)
            throw new SourceException(options.ExplainStall(Pictures, limit), options.ReopenAfterFailure);
        return false;
    }

    /// <summary>Stops the pipeline; gives up on one that does not stop, which then stays until the process ends.</summary>
    public void Dispose()
    {
        var closing = new Thread(() =>
        {
            pipeline.Dispose();
            sink.Dispose();
        }) { IsBackground = true, Name = "pipeline closing" };
        closing.Start();
        closing.Join(closingLimit);
    }

    private static RunningPipeline Build(PipelineOptions options, TimeProvider time)
    {
        Pipeline? pipeline = null;
        try
        {
            options.Prepare?.Invoke();
            pipeline = Pipeline.Parse(options.Description);
            Configure(pipeline, options.Settings);
            using var element = pipeline.Find(PipelineOptions.SinkName);
            var sink = element?.AsAppSink() ?? throw new SourceException(Texts.NoSink(PipelineOptions.SinkName), isTransient: false);
            return new RunningPipeline(pipeline, sink, time);
        }
        catch (GStreamerException refused)
        {
            pipeline?.Dispose();
            throw new SourceException(Texts.PipelineRefused(refused.Message), isTransient: false, refused);
        }
        catch
        {
            pipeline?.Dispose();
            throw;
        }
    }

    private static void Configure(Pipeline pipeline, IReadOnlyList<SourceSetting> settings)
    {
        if (settings.Count == 0)
            return;
        using var source = pipeline.Find(PipelineOptions.SourceName) ?? throw new GStreamerException($"no element \"{PipelineOptions.SourceName}\"");
        foreach (var setting in settings)
        {
            var isThere = source.Has(setting.Property);
            if (!isThere && setting is { IfPresent: false, Option: { } option })
                throw new SourceException(Texts.NoProperty(option, setting.Property), isTransient: false);
            if (isThere || !setting.IfPresent)
                source.Set(setting.Property, setting.Value);
        }
    }

    /// <summary>The first picture of a network camera is a whole one, which may be some seconds off.</summary>
    private TimeSpan? StallLimit(PipelineOptions options) => Pictures == 0 && options.StallLimit < openingLimit ? openingLimit : options.StallLimit;

    private void Start(PipelineOptions options, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        var change = pipeline.SetState(PipelineState.Playing);
        while (change == StateChange.Async)
        {
            cancellation.ThrowIfCancellationRequested();
            if (time.GetElapsedTime(began) > openingLimit)
                throw new SourceException(options.ExplainStall(0, openingLimit), options.ReopenAfterFailure);
            change = pipeline.WaitForState(slice);
            // Some elements post their error and leave the others waiting.
            error ??= pipeline.PopError(TimeSpan.Zero);
            if (error is not null)
                break;
        }
        // What refuses to start sometimes tells the reason a moment later.
        error ??= pipeline.PopError(change == StateChange.Failure ? reasonLimit : TimeSpan.Zero);
        if (change == StateChange.Failure || (change == StateChange.Async && error is not null))
            throw Failure(options, error ?? new BusError("", "the pipeline does not start", ""));
    }

    private static SourceException Failure(PipelineOptions options, BusError error) =>
        new(options.Explain(error), options.ReopenAfterFailure);
}
