using System.Runtime.InteropServices;

namespace Inspection.Agent.Tests.Fixtures;

/// <summary>A fact of x64 processors alone.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class X64FactAttribute : FactAttribute
{
    public X64FactAttribute()
    {
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
            Skip = "needs an x64 processor";
    }
}
