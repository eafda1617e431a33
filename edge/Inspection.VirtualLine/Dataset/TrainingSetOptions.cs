namespace Inspection.VirtualLine.Dataset;

/// <summary>How many pairs of how many products. No product is in both lists.</summary>
/// <param name="Seed">Another seed, other products and parts.</param>
/// <param name="GoodShare">Pairs without any defect, 0–1.</param>
/// <param name="BinarisedShare">Training pairs drawn as DeepPCB's are, black copper on white without grey between, 0–1.</param>
public sealed record TrainingSetOptions(
    uint Seed = 1,
    int TrainingPairs = 1500,
    int TrainingProducts = 160,
    int ValidationPairs = 200,
    int ValidationProducts = 25,
    float GoodShare = 0.15f,
    float BinarisedShare = 0.25f);
