using Inspection.Contracts;
using Inspection.Models.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace Inspection.Inference.Sessions;

/// <summary>Opens ONNX files; turns what the runtime says about a file into one plain line.</summary>
internal static class SessionFactory
{
    private static readonly Lock EnvironmentGate = new();

    /// <exception cref="InputException">The file cannot be run.</exception>
    public static InferenceSession Open(string file, OnnxEngineOptions options)
    {
        try
        {
            CreateEnvironment();
            return Create(file, options);
        }
        catch (OnnxRuntimeException error)
        {
            throw new InputException(SessionErrors.Explain(file, error.Message), error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.Unreadable(file, error.Message), error);
        }
        catch (Exception error) when (error is DllNotFoundException or TypeInitializationException or EntryPointNotFoundException)
        {
            throw new InputException(Texts.NoRuntime(error.GetBaseException().Message), error);
        }
    }

    private static InferenceSession Create(string file, OnnxEngineOptions options)
    {
        using var session = new SessionOptions
        {
            IntraOpNumThreads = options.Threads,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            // Every failure comes back as an exception; the runtime's own log would repeat it on the console.
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        session.AddSessionConfigEntry("session.intra_op.allow_spinning", options.Spinning ? "1" : "0");
        // From memory, not by name: so the digest covers all that is loaded, and data outside the file is refused.
        var bytes = File.ReadAllBytes(file);
        OnnxFile.Read(file, bytes);
        return new InferenceSession(bytes, session);
    }

    /// <summary>Once a process, before the first session: the default would print warnings about absent graphics cards.</summary>
    private static void CreateEnvironment()
    {
        lock (EnvironmentGate)
        {
            if (OrtEnv.IsCreated)
                return;
            var quiet = new EnvironmentCreationOptions { logId = "inspection", logLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
            OrtEnv.CreateInstanceWithOptions(ref quiet);
        }
    }
}
