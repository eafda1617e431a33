using System.Buffers;
using System.CommandLine;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Imaging;
using Inspection.VirtualLine.Dataset;

namespace Inspection.Agent.Commands;

/// <summary><c>render</c>: writes a labelled data set of rendered substrates in DeepPCB's layout.</summary>
internal static class RenderCommand
{
    private const int JpegQuality = 95;

    /// <summary>An hour of rendering, and 10 GB.</summary>
    private const int MostPairs = 100_000;

    /// <summary>Each seed stands for a thousand products, which are numbered in 31 bits.</summary>
    private const int MostSeed = 2_000_000;

    public static Command Create()
    {
        var defaults = new TrainingSetOptions();
        var folder = new Option<string>("--out") { Required = true, Description = "folder that receives PCBData" };
        var count = new Option<int>("--count") { DefaultValueFactory = _ => defaults.TrainingPairs, Description = "training pairs (train.txt)" };
        var validation = new Option<int>("--validation") { DefaultValueFactory = _ => defaults.ValidationPairs, Description = "validation pairs, of other products (val.txt)" };
        var seed = new Option<uint>("--seed") { DefaultValueFactory = _ => defaults.Seed, Description = "another seed, other products" };
        count.Validators.Add(Ranges.Within(0, MostPairs));
        validation.Validators.Add(Ranges.Within(0, MostPairs));
        seed.Validators.Add(Ranges.Within(0, MostSeed));
        var command = new Command("render", "Writes rendered substrate pairs with ground truth, for training and evaluation") { folder, count, validation, seed };
        command.SetAction((parsed, cancellation) =>
        {
            var options = defaults with
            {
                Seed = parsed.GetValue(seed),
                TrainingPairs = parsed.GetValue(count),
                TrainingProducts = Products(parsed.GetValue(count), defaults.TrainingPairs, defaults.TrainingProducts),
                ValidationPairs = parsed.GetValue(validation),
                ValidationProducts = Products(parsed.GetValue(validation), defaults.ValidationPairs, defaults.ValidationProducts),
            };
            Write(Path.GetFullPath(parsed.GetRequiredValue(folder)), options, cancellation);
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    /// <summary>As many products as the default set has for so many pairs, at least one.</summary>
    private static int Products(int pairs, int defaultPairs, int defaultProducts) => Math.Max(1, (int)((long)pairs * defaultProducts / defaultPairs));

    private static void Write(string folder, TrainingSetOptions options, CancellationToken cancellation)
    {
        using var encoder = new JpegEncoder();
        var jpeg = new ArrayBufferWriter<byte>();
        var total = options.TrainingPairs + options.ValidationPairs;
        try
        {
            TrainingSet.Write(folder, options, WriteJpeg, new ProgressLine(total, static text => Console.WriteLine(text)), cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.CannotWrite(folder, exception.Message), exception);
        }
        Console.WriteLine(Texts.Rendered(total, folder));

        void WriteJpeg(string path, int width, int height, ReadOnlySpan<byte> grey)
        {
            using var frame = Frame.Rent(new FrameId(1), PixelFormat.Grey8, width, height);
            grey.CopyTo(frame.Pixels);
            jpeg.ResetWrittenCount();
            encoder.EncodeJpeg(frame, JpegQuality, jpeg);
            File.WriteAllBytes(path, jpeg.WrittenSpan);
        }
    }
}
