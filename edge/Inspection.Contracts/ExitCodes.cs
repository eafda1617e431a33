namespace Inspection.Contracts;

/// <summary>Exit codes of every program of the kit.</summary>
public static class ExitCodes
{
    public const int Done = 0;
    public const int FailedWhileRunning = 1;
    public const int WrongInput = 2;
}
