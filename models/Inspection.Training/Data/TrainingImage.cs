using Inspection.Evaluation.Datasets;

namespace Inspection.Training.Data;

/// <summary>One labelled image with its place in the training.</summary>
/// <param name="Group">Images of one group (a product, a board, near duplicates) stand on the same side of a split that the kit makes.</param>
/// <param name="ForValidation">True: chooses checkpoint and thresholds. False: the network learns from it.</param>
public sealed record TrainingImage(LabelledImage Image, string Group, bool ForValidation);
