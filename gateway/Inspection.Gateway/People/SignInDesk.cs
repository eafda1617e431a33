using Inspection.Gateway.Auditing;
using Microsoft.AspNetCore.Identity;

namespace Inspection.Gateway.People;

/// <summary>
/// Looks at names and passwords. Five wrong ones lock a person out for five minutes; a name that nobody has takes as long to refuse as one that somebody
/// has. Only two passwords are hashed at a time, so that guessing does not take the processor from the results. Thread-safe.
/// </summary>
internal sealed class SignInDesk(PeopleStore people, IPasswordHasher<PersonRow> hasher, AuditLog audit, TimeProvider time) : IDisposable
{
    public const int MostFailures = 5;

    public static TimeSpan Lockout { get; } = TimeSpan.FromMinutes(5);

    private const int AtATime = 2;
    private const int MostWaiting = 32;
    private static readonly PersonRow nobody = new();

    private readonly SemaphoreSlim turns = new(AtATime);
    private readonly string hashOfNobody = hasher.HashPassword(nobody, Guid.NewGuid().ToString());
    private int waiting;

    public string Hash(string password) => hasher.HashPassword(nobody, password);

    public async Task<SignInAnswer> TryAsync(string name, string password, CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            return new SignInAnswer.Busy();
        }
        try
        {
            await turns.WaitAsync(cancellation);
            try
            {
                return Try(name, password);
            }
            finally
            {
                turns.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    public void Dispose() => turns.Dispose();

    private SignInAnswer Try(string name, string password)
    {
        if (people.Find(name) is not { } person)
        {
            hasher.VerifyHashedPassword(nobody, hashOfNobody, password);
            audit.Add(Entry(name, "", AuditActions.SignInRefused));
            return new SignInAnswer.Wrong();
        }
        if (person.ToPerson().LockedUntil is { } locked && locked > time.GetUtcNow())
            return new SignInAnswer.Locked(locked);
        if (hasher.VerifyHashedPassword(person, person.Password_Hash, password) != PasswordVerificationResult.Failed)
        {
            people.CountSuccess(name, Entry(name, person.Role, AuditActions.SignIn));
            return new SignInAnswer.Welcome(person);
        }
        audit.Add(Entry(name, person.Role, AuditActions.SignInRefused));
        return people.CountFailure(name, MostFailures, Lockout, Entry(name, person.Role, AuditActions.LockedOut)) is { } until
            ? new SignInAnswer.Locked(until)
            : new SignInAnswer.Wrong();
    }

    private AuditEntry Entry(string name, string role, string action) => AuditEntry.Of(name, role, action, name, time);
}
