namespace Inspection.Gateway.Registry.Uploads;

/// <param name="IsNew">False: the very same package was there already.</param>
internal sealed record UploadOutcome(CataloguedPackage Package, bool IsNew);
