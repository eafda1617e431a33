using Inspection.Gateway.Auditing;
using Inspection.Gateway.People;
using Inspection.Gateway.Registry;
using Inspection.Gateway.Registry.Uploads;
using Inspection.Gateway.Tests.Harness;
using Inspection.Models;
using TestKit;

namespace Inspection.Gateway.Tests.Registry;

public abstract class UploadStoreTests : DatabaseTest
{
    private static readonly Visitor kim = new("kim", Role.Instructor, VisitorKind.Person);
    private readonly UploadStore store;
    private readonly AuditLog audit;

    private UploadStoreTests(PostgresServer? server)
        : base(server) => (store, audit) = (new UploadStore(Database.Database, Database.Writing), new AuditLog(Database.Database, Database.Writing));

    public sealed class OnSqlite() : UploadStoreTests(null);

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : UploadStoreTests(server);

    [Fact]
    public void Add_ThenRemove_IsKnownInBetweenAndAuditedBothTimes()
    {
        using var folder = PaintedPackage.Create();
        var package = new CataloguedPackage(ModelPackageReader.Read(folder.Path), new string('a', 64), 1000);

        store.Add(package, new UploadReport(null, "package", 12.5, 7_000_000_000), kim, Entry(AuditActions.ModelUploaded));
        store.Add(package, new UploadReport(null, "package", 99, 1), kim, Entry(AuditActions.ModelUploaded));
        var known = store.ReadAll().ShouldHaveSingleItem().Value;
        store.Remove(package.Sha256, Entry(AuditActions.ModelRemoved));

        (known.Sha256, known.UploadedBy, known.RunMilliseconds, known.MemoryBytes).ShouldBe((package.Sha256, "kim", 12.5, 7_000_000_000));
        store.ReadAll().ShouldBeEmpty();
        audit.Page(new AuditFilter(null, null, null, null, null), null, 10).Select(static line => line.Action)
            .ShouldBe([AuditActions.ModelRemoved, AuditActions.ModelUploaded, AuditActions.ModelUploaded]);
    }

    private static AuditEntry Entry(string action) => AuditEntry.Of(kim, action, "painted-pair@1.0.0", TimeProvider.System);
}
