namespace Inspection.Training.Data;

/// <summary>Which labelled images to train on, as given on the command line.</summary>
/// <param name="List">Null: the format's own choice.</param>
/// <param name="ValidationList">Null: the data set's own validation part, else images that the kit sets apart.</param>
/// <param name="Seed">Decides how the kit sets images apart.</param>
public sealed record DataRequest(string Format, string Folder, string? List, string? ValidationList, int Seed);
