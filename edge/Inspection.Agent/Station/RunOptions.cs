using System.Net;
using Inspection.Contracts;

namespace Inspection.Agent.Station;

/// <summary>What a station was asked to do on its command line.</summary>
/// <param name="Root">The folder that holds <c>models/packages</c>.</param>
/// <param name="Home">Where the station writes: <c>{home}/stations/{site}/{line}/{station}</c>.</param>
/// <param name="Camera">As given, for people.</param>
/// <param name="Model">Null: the recipe's, else the kit's default.</param>
/// <param name="Golden">Null: the recipe's, else the source's own.</param>
/// <param name="Lot">Carried by every result of the run; null: none.</param>
/// <param name="HardwareFile">What is wired to the station; null: nothing.</param>
/// <param name="SummaryFile">The run's summary, written each second and at the end.</param>
internal sealed record RunOptions(
    string Root, string Home, StationAddress Address, string Camera, string? Model, string? Golden, string? RecipeFile,
    BrokerAddress Broker, int InferenceThreads, string? SummaryFile, string? Lot = null, string? HardwareFile = null)
{
    public const string DefaultModel = "substrate-compare";

    private readonly IReadOnlyList<CameraChoice>? several;

    /// <summary>What a swap must not survive the change of: a person's newer wish for another model.</summary>
    public string ConfiguredModel(string recipeModel) => Model is null ? recipeModel : $"--model {Model}";

    /// <summary>What <see cref="Camera"/> names: one, or several with their names and weights.</summary>
    public IReadOnlyList<CameraChoice> Cameras
    {
        get => several ?? [new CameraChoice(null, Camera)];
        init => several = value;
    }

    /// <summary>Where PLCs reach the station; null: nowhere.</summary>
    public IPEndPoint? Modbus { get; init; }

    public string Folder => Path.Combine(Home, "stations", Address.Site, Address.Line, Address.Station);
}
