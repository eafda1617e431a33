using Inspection.Contracts;
using Inspection.Models;
using Inspection.Training.Data;

namespace Inspection.Training.Planning;

/// <summary>Chooses input size, processes, batch and time for the data and the machine. Pure.</summary>
public static class Planner
{
    /// <summary>The network halves its input five times.</summary>
    private const int SideStep = 32;

    private const int SmallestSide = 256;
    private const int LargestSide = 640;

    /// <summary>A side up to this is taken where many defects would be too narrow at <see cref="LargestSide"/>.</summary>
    private const int LargestSideForFineDefects = 1024;

    /// <summary>Pixels of a defect's shorter edge in the network's input, of which its grid of 8 still sees something.</summary>
    private const double NarrowestDefect = 6;

    private const double MostTinyDefects = 0.1;

    /// <summary>Pairs have one trained size: the registration and the differences are made for it.</summary>
    private const int SideOfPairs = 640;

    private const int UsualBatch = 8;
    private const int UsualBatchOnGpu = 32;

    /// <summary>Resident size of one Python process with PyTorch loaded, and of its network, gradients and optimiser.</summary>
    private const int ProcessMegabytes = 600;

    /// <summary>Activations of one picture: measured 0.45 kB a pixel with bfloat16, twice that without; with room to spare.</summary>
    private const double BytesPerPixel = 900;

    /// <summary>Memory that is left to the rest of the machine.</summary>
    private const double MostOfFreeMemory = 0.8;

    private const double EpochsWanted = 120;

    /// <summary>More passes than these over the same pictures teach less than the same time spent on larger ones.</summary>
    private const double EpochsEnough = 200;

    /// <summary>How far pictures are enlarged for that.</summary>
    private const int MostEnlargement = 2;

    /// <summary>Reading, changing and assigning one picture, on one core, and pixels a second of the network on it: measured with AVX512-BF16 at 256 and 512 pixels.</summary>
    private const double SecondsAPicture = 0.0054;
    private const double PixelsASecond = 12e6;

    private const double FewestMinutes = 5;
    private const double MostMinutes = 120;
    private const double MegabytesOfCheckpoints = 60;

    /// <param name="minutes">Null: enough for the data, at most two hours.</param>
    /// <param name="views">Null: as many as were measured to pay for the task.</param>
    /// <exception cref="InputException">Memory or disk cannot hold even the smallest plan.</exception>
    public static TrainingPlan Plan(TrainingSet set, Machine machine, double? minutes, string folder, int? views = null)
    {
        var planes = set.Task == ModelTask.Compare ? 2 : 1;
        var training = set.Images.Count(static image => !image.ForValidation);
        var least = set.Task == ModelTask.Compare ? SideOfPairs : Side(set);
        var chosen = minutes ?? Math.Clamp(Math.Round(EpochsWanted * training / PicturesPerSecond(machine, least) / 60), FewestMinutes, MostMinutes);
        var side = set.Task == ModelTask.Compare ? SideOfPairs : Enlarged(least, Longest(set), side => Epochs(side) >= EpochsEnough);
        var batch = Math.Clamp(training / 4, 1, machine.Gpu is null ? UsualBatch : UsualBatchOnGpu);
        var processes = machine.Gpu is null ? Math.Max(1, machine.Cores) : 1;
        var available = (long)(machine.FreeMemoryMegabytes * MostOfFreeMemory);
        while (Memory(side, processes, batch) > available && (batch > 1 || processes > 1))
            (batch, processes) = batch > 2 || processes == 1 ? (batch / 2, processes) : (Math.Min(UsualBatch, batch * 2), processes - 1);
        var memory = Memory(side, processes, batch);
        if (memory > available)
            throw new InputException(Texts.TooLittleMemory(memory, machine.FreeMemoryMegabytes));
        var disk = (long)(MegabytesOfCheckpoints + (double)set.Images.Count * planes * side * side / (1024 * 1024));
        if (disk > machine.FreeDiskMegabytes)
            throw new InputException(Texts.TooLittleDisk(folder, disk, machine.FreeDiskMegabytes));
        return new TrainingPlan(side, processes, batch, chosen, (int)Math.Round(Epochs(side)), memory, disk, views ?? UsualViews(set.Task), machine.Gpu);

        double Epochs(int side) => chosen * 60 * PicturesPerSecond(machine, side) / training;
    }

    /// <summary>What the plan says about the data.</summary>
    public static IEnumerable<Finding> Findings(TrainingSet set, TrainingPlan plan)
    {
        var tiny = ShareOfTinyDefects(set, plan.Side);
        if (tiny > MostTinyDefects)
            yield return new Finding(FindingKind.TinyDefects, Texts.TinyDefects(tiny, plan.Side));
    }

    /// <summary>Of pairs, more than two gained nothing; of single pictures each doubling did (docs/accuracy.md).</summary>
    private static int UsualViews(ModelTask task) => task == ModelTask.Compare ? 2 : 8;

    private static double ShareOfTinyDefects(TrainingSet set, int side)
    {
        var widths = Widths(set, side).ToArray();
        return widths.Length == 0 ? 0 : (double)widths.Count(static width => width < NarrowestDefect) / widths.Length;
    }

    private static int Side(TrainingSet set)
    {
        var usual = RoundUp(Longest(set));
        var side = Math.Clamp(usual, SmallestSide, LargestSide);
        var most = Math.Min(usual, LargestSideForFineDefects);
        while (side + SideStep <= most && ShareOfTinyDefects(set, side) > MostTinyDefects)
            side += SideStep;
        return side;
    }

    /// <summary>The longer edge of the median picture, pixels.</summary>
    private static int Longest(TrainingSet set)
    {
        var longest = set.Images.Select(static image => Math.Max(image.Image.Size.WidthPixels, image.Image.Size.HeightPixels)).Order().ToArray();
        return longest[longest.Length / 2];
    }

    private static int Enlarged(int side, int longest, Func<int, bool> affordable)
    {
        var most = Math.Min(RoundUp(MostEnlargement * longest), LargestSide);
        while (side + SideStep <= most && affordable(side + SideStep))
            side += SideStep;
        return side;
    }

    private static IEnumerable<double> Widths(TrainingSet set, int side) => set.Images.SelectMany(image =>
    {
        var scale = Math.Min((double)side / image.Image.Size.WidthPixels, (double)side / image.Image.Size.HeightPixels);
        return image.Image.Defects.Select(defect => Math.Min(defect.Box.Width, defect.Box.Height) * scale);
    });

    private static long Memory(int side, int processes, int batch) =>
        (long)(processes * (ProcessMegabytes + batch * (double)side * side * BytesPerPixel / (1024 * 1024)));

    /// <summary>Without bfloat16, and on a GPU, rough.</summary>
    private static double PicturesPerSecond(Machine machine, int side)
    {
        var pixels = machine.Gpu is not null ? 400e6 : machine.Cores * (machine.HasBfloat16 ? PixelsASecond : PixelsASecond / 6);
        return 1 / (SecondsAPicture / machine.Cores + (double)side * side / pixels);
    }

    private static int RoundUp(int pixels) => (pixels + SideStep - 1) / SideStep * SideStep;
}
