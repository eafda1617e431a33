namespace Benchmarks.Subjects;

/// <summary>Outputs as a detector gives them for a picture with 40 things: boxes around each of them in heaps, and next to nothing elsewhere.</summary>
internal static class RawOutput
{
    /// <summary>Centre x, centre y, width, height.</summary>
    public const int BoxNumbers = 4;

    private const int Things = 40;
    private const int BoxesOfEach = 6;

    /// <summary>[4 + classes, candidates]</summary>
    public static float[] Columns(int candidates, int classes)
    {
        var output = new float[(BoxNumbers + classes) * candidates];
        Fill(candidates, classes, (candidate, number) => ref output[number * candidates + candidate]);
        return output;
    }

    /// <summary>[candidates, 5 + classes], the fifth number objectness.</summary>
    public static float[] Rows(int candidates, int classes)
    {
        var length = BoxNumbers + 1 + classes;
        var output = new float[length * candidates];
        Fill(candidates, classes, (candidate, number) => ref output[candidate * length + (number < BoxNumbers ? number : number + 1)]);
        for (var candidate = 0; candidate < candidates; candidate++)
            output[candidate * length + BoxNumbers] = output.AsSpan(candidate * length + BoxNumbers + 1, classes).ContainsAnyExceptInRange(0, 0.1f) ? 0.9f : 0.01f;
        return output;
    }

    private delegate ref float Element(int candidate, int number);

    private static void Fill(int candidates, int classes, Element element)
    {
        var random = new Random(3);
        for (var candidate = 0; candidate < candidates; candidate++)
        {
            for (var number = 0; number < BoxNumbers; number++)
                element(candidate, number) = 20 + random.NextSingle() * 600;
            for (var label = 0; label < classes; label++)
                element(candidate, BoxNumbers + label) = random.NextSingle() * 0.05f;
        }
        for (var thing = 0; thing < Things; thing++)
        {
            var (first, label, x, y) = (random.Next(candidates - BoxesOfEach), random.Next(classes), 40 + random.Next(560), 40 + random.Next(560));
            for (var box = 0; box < BoxesOfEach; box++)
            {
                (element(first + box, 0), element(first + box, 1)) = (x + random.Next(5), y + random.Next(5));
                (element(first + box, 2), element(first + box, 3)) = (50 + random.Next(5), 50 + random.Next(5));
                element(first + box, BoxNumbers + label) = 0.4f + random.NextSingle() * 0.5f;
            }
        }
    }
}
