using Inspection.Contracts;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.Live;
using Inspection.Gateway.People;

namespace Inspection.Gateway.Registry.Deployments;

/// <summary>Orders models and recipes for several stations at once, remembers what each had before, and takes a deployment back with one order each.</summary>
internal sealed class DeploymentDesk(PackageCatalog catalog, StationBoard board, OrderDesk orders, DeploymentStore store, TimeProvider time)
{
    /// <summary>Orders a model; each station keeps the recipe that it was ordered last.</summary>
    /// <param name="addressOf">Where stations fetch the archive of a digest.</param>
    /// <exception cref="InputException">The order itself cannot be.</exception>
    public Task<Deployment> DeployAsync(
        CataloguedPackage package, string? precision, SwapSettings? swap, IReadOnlyList<StationAddress> stations, Func<string, string> addressOf, Visitor by, CancellationToken cancellation)
    {
        var model = ModelOf(package, precision, addressOf);
        var plan = stations.Select(station => Plan(station, addressOf) with { Order = new DesiredMessage(NewId(), model, swap, board.Find(station)?.Desired?.Recipe) }).ToList();
        return GiveAsync(plan, package.Sha256, $"{model.Name} {model.Version}", null, AuditActions.ModelDeployed, by, cancellation);
    }

    /// <summary>Orders a recipe, with the model that it names or else the one that each station has.</summary>
    /// <exception cref="InputException">The order itself cannot be.</exception>
    public Task<Deployment> ChangeOverAsync(
        DesiredRecipe recipe, CataloguedPackage? package, SwapSettings swap, IReadOnlyList<StationAddress> stations, Func<string, string> addressOf, Visitor by, CancellationToken cancellation)
    {
        var plan = new List<PlannedOrder>();
        foreach (var station in stations)
        {
            var planned = Plan(station, addressOf);
            var model = package is null ? planned.Previous : ModelOf(package, null, addressOf);
            plan.Add(planned with
            {
                Order = model is null ? null : new DesiredMessage(NewId(), model, swap, recipe),
                WhyNot = model is null ? Texts.NoModelToKeep(station.ToString()) : null,
            });
        }
        return GiveAsync(plan, package?.Sha256, $"{recipe.Product} r{recipe.Revision}", null, AuditActions.Changeover, by, cancellation);
    }

    /// <exception cref="InputException">For no station the model before is known.</exception>
    public async Task<Deployment> RollBackAsync(Deployment deployment, SwapSettings? swap, Func<string, string> addressOf, Visitor by, CancellationToken cancellation)
    {
        var plan = new List<PlannedOrder>();
        foreach (var given in deployment.Stations.Where(static given => given.Problem is null))
        {
            if (!StationAddress.TryParse(given.Station, out var station))
                continue;
            // As it can be fetched today, where the gateway has it.
            var model = given.Previous is { } previous && catalog.FindArchive(previous.Sha256) is not null ? previous with { Url = addressOf(previous.Sha256) } : null;
            plan.Add(Plan(station, addressOf) with
            {
                Order = model is null ? null : new DesiredMessage(NewId(), model, swap, given.PreviousRecipe),
                WhyNot = model is null ? Texts.NoWayBack : null,
            });
        }
        return plan.Any(static step => step.Order is not null)
            ? await GiveAsync(plan, null, deployment.Title, deployment.Id, AuditActions.DeploymentRolledBack, by, cancellation)
            : throw new InputException(Texts.NothingToRollBack);
    }

    private async Task<Deployment> GiveAsync(
        List<PlannedOrder> plan, string? sha256, string title, string? rollsBack, string action, Visitor by, CancellationToken cancellation)
    {
        var wanted = plan.Where(static step => step.Order is not null).Select(static step => (step.Station, Order: step.Order!)).ToList();
        if (wanted.Select(static given => DesiredRules.WhyWrong(given.Order)).FirstOrDefault(static wrong => wrong is not null) is { } wrong)
            throw new InputException(wrong);
        var taken = await orders.GiveAllAsync(wanted, cancellation);
        var stations = plan.Select(step => new DeploymentStation(
            step.Station.ToString(), step.Order?.Id ?? "", step.Previous, Problem(step), step.PreviousRecipe)).ToList();
        var deployment = new Deployment(NewId(), time.GetUtcNow(), by.Name, sha256, title, rollsBack, stations);
        store.Add(deployment, AuditEntry.Of(by, action, title, time, AuditDetails.Of(new { deployment.Id, sha256, rollsBack, stations = stations.Select(static station => station.Station) })));
        return deployment;

        BilingualText? Problem(PlannedOrder step) =>
            step.WhyNot is { } why ? BilingualText.From(why)
            : step.Order is { } order && taken.Contains(order.Id) ? null : BilingualText.From(Texts.OrderNotGiven);
    }

    /// <summary>
    /// What a station would have to be ordered to be as it is now: its newest order where that runs or is on its way, else what it runs.
    /// </summary>
    private PlannedOrder Plan(StationAddress station, Func<string, string> addressOf)
    {
        var entry = board.Find(station);
        var (desired, reported) = (entry?.Desired, entry?.Reported);
        var refused = reported is { Step: SwapStep.Refused or SwapStep.RolledBack } && reported.OrderId == desired?.Id;
        if (desired is not null && !refused)
            return new PlannedOrder(station, desired.Model, desired.Recipe);
        return new PlannedOrder(station, (reported?.Committed ?? entry?.State?.Model) is { } runs ? Find(runs, addressOf) : null, null);
    }

    private DesiredModel? Find(ModelIdentity runs, Func<string, string> addressOf)
    {
        foreach (var known in catalog.ReadAll())
        {
            var manifest = known.Package.Manifest;
            if (manifest.Name != runs.Name || manifest.Version != runs.Version)
                continue;
            var other = manifest.Alternatives?.FirstOrDefault(alternative => alternative.Sha256 == runs.Sha256);
            if (other is not null || manifest.Model.Sha256 == runs.Sha256)
                return ModelOf(known, other?.Precision, addressOf);
        }
        return null;
    }

    private static DesiredModel ModelOf(CataloguedPackage package, string? precision, Func<string, string> addressOf) =>
        new(package.Package.Manifest.Name, package.Package.Manifest.Version, package.Sha256, package.Bytes, addressOf(package.Sha256), precision);

    private string NewId() => Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
}
