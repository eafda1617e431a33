using System.Runtime.CompilerServices;

namespace System.Device.Native;

/// <summary><c>char[GPIO_MAX_NAME_SIZE]</c>.</summary>
[InlineArray(32)]
internal struct Name32
{
    private byte first;
}
